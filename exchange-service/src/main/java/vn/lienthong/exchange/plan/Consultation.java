package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.Running;
import vn.lienthong.exchange.plan.Opinion.Awaited;
import vn.lienthong.exchange.plan.Opinion.Given;
import vn.lienthong.exchange.plan.Opinion.Silent;

/** The agencies that were consulted, each with where it stands to the text as it now is. */
record Consultation(SortedMap<AgencyCode, Opinion> opinions) {
    Consultation {
        opinions = Collections.unmodifiableSortedMap(new TreeMap<>(opinions));
    }

    /** Nobody has been consulted. */
    static final Consultation NONE = new Consultation(new TreeMap<>());

    /** These are asked as well, or asked again. */
    Consultation asking(Collection<AgencyCode> agencies, Deadline deadline) {
        SortedMap<AgencyCode, Opinion> after = new TreeMap<>(opinions);
        agencies.forEach(agency -> after.put(agency, new Awaited(Running.of(deadline))));
        return new Consultation(after);
    }

    Consultation with(AgencyCode agency, Opinion opinion) {
        SortedMap<AgencyCode, Opinion> after = new TreeMap<>(opinions);
        after.put(agency, opinion);
        return new Consultation(after);
    }

    /** The clock of this agency has rung. */
    Consultation rung(AgencyCode agency, boolean overdue) {
        return opinions.get(agency) instanceof Awaited awaited
                ? with(agency, new Awaited(awaited.clock().rung(overdue)))
                : this;
    }

    /** The clock of an agency whose opinion is awaited. */
    Running clockOf(AgencyCode agency) {
        if (opinions.get(agency) instanceof Awaited awaited) {
            return awaited.clock();
        }
        throw new IllegalStateException("no opinion of " + agency + " is awaited");
    }

    List<AgencyCode> awaited() {
        return those(Awaited.class::isInstance);
    }

    List<AgencyCode> silent() {
        return those(Silent.class::isInstance);
    }

    List<AgencyCode> dissenting() {
        return those(opinion -> opinion instanceof Given given && given.stance() == PlanStance.DISSENT);
    }

    private List<AgencyCode> those(Predicate<Opinion> which) {
        return opinions.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(entry -> entry.getKey())
                .toList();
    }

    /** When a clock rings next. */
    Optional<Instant> wakesAt() {
        return opinions.values().stream()
                .flatMap(opinion -> clock(opinion).stream())
                .min(Instant::compareTo);
    }

    /** The agency whose clock rings then, the first of them. */
    Optional<AgencyCode> ringing(Instant at) {
        return opinions.entrySet().stream()
                .filter(entry -> clock(entry.getValue()).filter(at::equals).isPresent())
                .map(entry -> entry.getKey())
                .findFirst();
    }

    private static Optional<Instant> clock(Opinion opinion) {
        return opinion instanceof Awaited awaited ? awaited.clock().next() : Optional.empty();
    }
}

package vn.lienthong.registry.basis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.law.Concerned;
import vn.lienthong.registry.law.LawInForce;
import vn.lienthong.registry.law.LawInForce.Provision;

/** What rules rest on in these places on this day. */
public final class Grounds {
    private final Directory directory;
    private final Set<ProvinceCode> places;
    private final LocalDate day;

    private Grounds(Directory directory, Set<ProvinceCode> places, LocalDate day) {
        this.directory = directory;
        this.places = places;
        this.day = day;
    }

    /** On that day, wherever the agencies are. */
    public static Grounds on(Directory directory, LocalDate day) {
        return new Grounds(directory, Set.of(), day);
    }

    /** At that moment, wherever the agencies are. */
    public static Grounds at(Directory directory, Instant now) {
        return on(directory, Counting.day(now));
    }

    /** The same there; a province that was divided or joined since is the one of this day. */
    public Grounds in(Where where) {
        Set<ProvinceCode> here = where.provinces().stream()
                .map(code -> directory.map().carried(code, where.mapDay(), day).orElse(code))
                .collect(Collectors.toUnmodifiableSet());
        return new Grounds(directory, here, day);
    }

    /** What the rule rests on between these; others of {@code one} itself do not count. */
    public String of(Rule rule, AgencyCode one, Collection<AgencyCode> others) {
        return rule.law(day)
                .or(() -> new LawInForce(directory)
                        .provision(rule.clauses(), concerned(one, others))
                        .map(Provision::cited))
                .orElseGet(rule::own);
    }

    /** What the rule rests on between these two, or for one alone. */
    public String of(Rule rule, AgencyCode one, @Nullable AgencyCode other) {
        return of(rule, one, other == null ? List.of() : List.of(other));
    }

    /** The same reason, with what it rests on towards the sender where it refers to a {@link Rule}. */
    public Reason told(Reason reason, AgencyCode sender, Collection<AgencyCode> others) {
        return Rule.referredTo(reason.basis())
                .map(rule -> new Reason(reason.code(), reason.pointer(), reason.detail(), of(rule, sender, others)))
                .orElse(reason);
    }

    /**
     * Why the sender may not cite that: it is an agreement that the directory knows and that does not bind it and these. Empty if
     * it may, or cites nothing.
     */
    public Optional<Reason> against(@Nullable CitedByTheSender cited, AgencyCode sender) {
        return cited == null
                ? Optional.empty()
                : new Citation(directory, cited).against(concerned(sender, cited.others()));
    }

    private Concerned concerned(AgencyCode one, Collection<AgencyCode> others) {
        return new Concerned(one, Set.copyOf(others), places, day);
    }
}

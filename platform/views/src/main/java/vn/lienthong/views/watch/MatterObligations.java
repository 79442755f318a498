package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileFlag;

/**
 * All that is owed on one matter, as its events say. While the matter is open somebody owes something: when nothing else is
 * owed, {@code finisher} owes to bring it to its end.
 *
 * @param open whether it is still to be dealt with
 * @param finisher who answers for it as a whole
 * @param obligations by what tells each from the others of the matter
 * @param opinionRequest who was asked for an opinion; null if nobody was
 * @param flags why the committees watch it, each with when it was raised
 */
record MatterObligations(
        Heading heading,
        boolean open,
        AgencyCode finisher,
        SortedMap<String, Obligation> obligations,
        @Nullable OpinionRequest opinionRequest,
        SortedMap<CaseFileFlag, Instant> flags) {
    /** The key of what is owed when nothing else is. */
    static final String FINISH = "finish";

    public MatterObligations {
        obligations = Collections.unmodifiableSortedMap(new TreeMap<>(obligations));
        flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
    }

    /** A matter that begins. */
    static MatterObligations begin(Heading heading, AgencyCode finisher) {
        return new MatterObligations(heading, true, finisher, new TreeMap<>(), null, new TreeMap<>());
    }

    MatterObligations with(Heading changed) {
        return new MatterObligations(changed, open, finisher, obligations, opinionRequest, flags);
    }

    MatterObligations finishedBy(AgencyCode agency) {
        return new MatterObligations(heading, open, agency, obligations, opinionRequest, flags);
    }

    MatterObligations asking(@Nullable OpinionRequest whom) {
        return new MatterObligations(heading, open, finisher, obligations, whom, flags);
    }

    MatterObligations owing(String key, Obligation obligation) {
        SortedMap<String, Obligation> more = new TreeMap<>(obligations);
        more.put(key, obligation);
        return new MatterObligations(heading, open, finisher, more, opinionRequest, flags);
    }

    /** Changes what is owed under this key, if anything is. */
    MatterObligations change(String key, UnaryOperator<Obligation> change) {
        Obligation obligation = obligations.get(key);
        return obligation == null ? this : owing(key, change.apply(obligation));
    }

    MatterObligations without(String key) {
        if (!obligations.containsKey(key)) {
            return this;
        }
        SortedMap<String, Obligation> rest = new TreeMap<>(obligations);
        rest.remove(key);
        return new MatterObligations(heading, open, finisher, rest, opinionRequest, flags);
    }

    MatterObligations without(Duty duty) {
        SortedMap<String, Obligation> rest = new TreeMap<>(obligations);
        rest.values().removeIf(obligation -> obligation.duty() == duty);
        return new MatterObligations(heading, open, finisher, rest, opinionRequest, flags);
    }

    /** The key of the first obligation of which this is true. */
    Optional<String> find(Predicate<Obligation> which) {
        return obligations.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    MatterObligations flagged(CaseFileFlag flag, @Nullable Instant since) {
        SortedMap<CaseFileFlag, Instant> changed = new TreeMap<>(flags);
        if (since == null) {
            changed.remove(flag);
        } else {
            changed.put(flag, since);
        }
        return new MatterObligations(heading, open, finisher, obligations, opinionRequest, changed);
    }

    /** It has been dealt with: nothing is owed any more but what was promised to a person. */
    MatterObligations closed() {
        SortedMap<String, Obligation> promised = new TreeMap<>(obligations);
        promised.values().removeIf(owed -> !owed.duty().isToAPerson());
        return new MatterObligations(heading, false, finisher, promised, null, flags);
    }

    /** Something is to be done about it again. */
    MatterObligations reopened() {
        return new MatterObligations(heading, true, finisher, obligations, opinionRequest, flags);
    }

    /** An open matter never is without somebody who owes something on it; a call to a person is beside that. */
    MatterObligations settled(Instant now) {
        Obligation finish = obligations.get(FINISH);
        boolean othersOwed = obligations.values().stream()
                .anyMatch(owed -> owed.duty() != Duty.FINISH && !owed.duty().isToAPerson());
        if (!open || othersOwed) {
            return without(FINISH);
        }
        return finish != null && finish.by().equals(finisher)
                ? this
                : owing(FINISH, Obligation.of(Duty.FINISH, finisher, null, now, Limit.NONE));
    }

    /** Whether the committees are to see it. */
    boolean watched() {
        return open && !flags.isEmpty();
    }
}

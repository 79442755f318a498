package vn.lienthong.exchange.basis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.registry.basis.CitedByTheSender;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.runtime.decider.Decision;

/** Holds decisions to what binds in these places on this day. Pure. */
public record Citing(Grounds grounds) {
    /** Both: a refusal says what it rests on, and what the sender cites binds it or is refused. */
    public <E> Decision<E> held(
            Decision<E> decision, AgencyCode sender, Collection<AgencyCode> others, @Nullable CitedByTheSender cited) {
        return unlessCitedWrongly(told(decision, sender, others), sender, cited);
    }

    /** A refusal whose reasons say what they rest on towards the sender; anything else as it is. */
    private <E> Decision<E> told(Decision<E> decision, AgencyCode sender, Collection<AgencyCode> others) {
        return decision instanceof Decision.Refused<E>(List<Reason> reasons)
                ? new Decision.Refused<>(reasons.stream()
                        .map(reason -> grounds.told(reason, sender, others))
                        .toList())
                : decision;
    }

    /**
     * The same decision, unless the sender cites an agreement that the directory knows and that does not bind it and these: then it
     * is refused, for that reason beside any other that lies in what was sent; once, where another field names it too.
     */
    public <E> Decision<E> unlessCitedWrongly(
            Decision<E> decision, AgencyCode sender, @Nullable CitedByTheSender cited) {
        Optional<Reason> against = grounds.against(cited, sender);
        if (against.isEmpty()) {
            return decision;
        }
        List<Reason> reasons = decision instanceof Decision.Refused<E>(List<Reason> others) ? others : List.of();
        boolean ofWhatWasSent = reasons.stream()
                .allMatch(reason -> reason.code().category() == ReasonCode.Category.INVALID
                        && reason.code() != against.get().code());
        return ofWhatWasSent
                ? new Decision.Refused<>(
                        Stream.concat(reasons.stream(), against.stream()).toList())
                : decision;
    }
}

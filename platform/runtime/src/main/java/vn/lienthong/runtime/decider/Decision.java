package vn.lienthong.runtime.decider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** What a decider answers: events, or a refusal with every reason. */
public sealed interface Decision<E> {
    /** It takes effect, as these events, of which there is at least one. */
    record Accepted<E>(List<E> events) implements Decision<E> {}

    /** It takes no effect. */
    record Refused<E>(List<Reason> reasons) implements Decision<E> {}

    /** Accepted, as these events in this order. */
    @SafeVarargs
    static <E> Decision<E> accepted(E... events) {
        return new Accepted<>(List.of(events));
    }

    /** Refused for one reason, told in Vietnamese. */
    static <E> Decision<E> refused(ReasonCode code, String detail) {
        return refused(code, null, detail, null);
    }

    /**
     * Refused for one reason.
     *
     * @param pointer the field that is wrong, null if none is
     * @param basis the clause that refuses it, null if none does
     */
    static <E> Decision<E> refused(ReasonCode code, @Nullable String pointer, String detail, @Nullable String basis) {
        return new Refused<>(List.of(new Reason(code, pointer, detail, basis)));
    }
}

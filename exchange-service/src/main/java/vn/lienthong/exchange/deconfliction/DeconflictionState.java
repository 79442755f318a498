package vn.lienthong.exchange.deconfliction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.deconfliction.DeconflictionId;
import vn.lienthong.contract.task.Running;

/** How what an agency has registered stands. */
sealed interface DeconflictionState {
    /** Nothing has happened. */
    record None() implements DeconflictionState {}

    /**
     * The agency is interested, and knows of nobody else who is.
     *
     * @param endsAt when it ends by itself
     */
    record Alone(DeconflictionId id, AgencyCode by, Instant endsAt) implements DeconflictionState {
        Alone until(Instant moment) {
            return new Alone(id, by, moment);
        }
    }

    /**
     * Somebody else is interested too.
     *
     * @param answer whether the agency agrees to be known
     * @param clock of its answer
     * @param waitsUntil when it is told that nothing was opened; null if it does not wait
     * @param opened whether it knows another already
     * @param corroboration what it was told of how many independent sources there are
     */
    record Met(
            Alone own,
            Answer answer,
            Running clock,
            @Nullable Instant waitsUntil,
            boolean opened,
            Corroboration corroboration)
            implements DeconflictionState {
        Met until(Instant moment) {
            return new Met(own.until(moment), answer, clock, waitsUntil, opened, corroboration);
        }

        Met declined() {
            return new Met(own, Answer.DECLINED, clock, null, opened, corroboration);
        }

        Met consented(@Nullable Instant until) {
            return new Met(own, Answer.CONSENTED, clock, until, opened, corroboration);
        }

        Met rung(boolean overdue) {
            return new Met(own, answer, clock.rung(overdue), waitsUntil, opened, corroboration);
        }

        Met waitingNoLonger(boolean knowsAnother) {
            return new Met(own, answer, clock, null, opened || knowsAnother, corroboration);
        }

        Met told(Corroboration now) {
            return new Met(own, answer, clock, waitsUntil, opened, now);
        }
    }

    /** The standing office is to look into a suspicion. */
    record Suspected(DeconflictionId id, AgencyCode office) implements DeconflictionState {}

    /** Nothing more comes of it. @param whose whose it was */
    record Over(AgencyCode whose) implements DeconflictionState {}

    /** Whether an agency agrees to be known. */
    enum Answer {
        OWED,
        CONSENTED,
        DECLINED
    }
}

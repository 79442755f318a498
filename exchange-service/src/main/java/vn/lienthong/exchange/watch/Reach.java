package vn.lienthong.exchange.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.EscalationLevel;

/**
 * How far the clock of an obligation has run, as the events say.
 *
 * @param silent the receipt was due and nothing was heard, or an opinion was asked for and none came
 * @param level how far up it has gone; null if it has not
 * @param told those it was reported to
 * @param pausedUntil the clock stands still, at most until then; null if it runs
 */
record Reach(
        boolean warned,
        boolean overdue,
        boolean silent,
        @Nullable EscalationLevel level,
        List<AgencyCode> told,
        @Nullable Instant pausedUntil) {
    /** The clock runs. */
    static final Reach RUNNING = new Reach(false, false, false, null, List.of(), null);

    Reach rung(boolean nowOverdue) {
        return new Reach(true, overdue || nowOverdue, silent, level, told, pausedUntil);
    }

    Reach fellSilent() {
        return new Reach(true, true, true, level, told, pausedUntil);
    }

    Reach escalated(EscalationLevel to, List<AgencyCode> toWhom) {
        return new Reach(true, true, silent, to, List.copyOf(toWhom), pausedUntil);
    }

    Reach paused(@Nullable Instant until) {
        return new Reach(warned, overdue, silent, level, told, until);
    }

    /** A new clock, which stands still if this one does. */
    Reach pausedOnly() {
        return RUNNING.paused(pausedUntil);
    }
}

package vn.lienthong.views.watch;

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
record ClockProgress(
        boolean warned,
        boolean overdue,
        boolean silent,
        @Nullable EscalationLevel level,
        List<AgencyCode> told,
        @Nullable Instant pausedUntil) {
    /** The clock runs. */
    static final ClockProgress RUNNING = new ClockProgress(false, false, false, null, List.of(), null);

    ClockProgress rung(boolean nowOverdue) {
        return new ClockProgress(true, overdue || nowOverdue, silent, level, told, pausedUntil);
    }

    ClockProgress fellSilent() {
        return new ClockProgress(true, true, true, level, told, pausedUntil);
    }

    ClockProgress escalated(EscalationLevel to, List<AgencyCode> toWhom) {
        return new ClockProgress(true, true, silent, to, List.copyOf(toWhom), pausedUntil);
    }

    ClockProgress paused(@Nullable Instant until) {
        return new ClockProgress(warned, overdue, silent, level, told, until);
    }

    /** A new clock, which stands still if this one does. */
    ClockProgress pausedOnly() {
        return RUNNING.paused(pausedUntil);
    }
}

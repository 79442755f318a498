package vn.lienthong.exchange.information;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.information.InformationDuty;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.Running;

/**
 * What one of those that have information owes its provider, and how far its clock has run.
 *
 * @param repeats whether it is reminded of it again and again once it is overdue, as of a bulletin
 * @param again when, once it is overdue; null before, and where it is not
 */
record Owed(
        InformationDuty duty,
        Running clock,
        boolean repeats,
        @Nullable Instant again) {
    /** From one reminder of what is overdue to the next: a setting of the system, as no regulation states one. */
    static final Duration BETWEEN = Duration.ofDays(7);

    static Owed begun(InformationDuty duty, Deadline limit) {
        return new Owed(duty, Running.of(limit), false, null);
    }

    Owed repeated() {
        return new Owed(duty, clock, true, again);
    }

    Instant dueAt() {
        return clock.deadline().dueAt();
    }

    /** When it is reminded next; empty once nothing more comes. */
    Optional<Instant> next() {
        return clock.next().or(() -> Optional.ofNullable(again));
    }

    /** After it was reminded then. */
    Owed rung(boolean overdue, Instant at) {
        return new Owed(duty, clock.rung(overdue), repeats, repeats && overdue ? after(at) : null);
    }

    /** The first of the weekly moments behind that one: those that were missed are not made up for. */
    private Instant after(Instant at) {
        long gone = Duration.between(dueAt(), at).dividedBy(BETWEEN);
        return dueAt().plus(BETWEEN.multipliedBy(gone + 1));
    }
}

package vn.lienthong.contract.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A deadline and how far its clock has run: it warns once and says once that it is overdue.
 *
 * @param warned whether it has warned, or need not any more
 * @param overdue whether it has said that it is overdue
 */
public record Running(Deadline deadline, boolean warned, boolean overdue) {
    /** A clock that has just been started. */
    public static Running of(Deadline deadline) {
        return new Running(deadline, false, false);
    }

    /** When it rings next; empty once it has said that it is overdue. */
    public Optional<Instant> next() {
        return overdue ? Optional.empty() : Optional.of(warned ? deadline.dueAt() : deadline.warnAt());
    }

    /** Whether at this moment it says that it is overdue, rather than warn. */
    public boolean isOverdueAt(Instant now) {
        return !now.isBefore(deadline.dueAt());
    }

    /** After it has rung. */
    public Running rung(boolean nowOverdue) {
        return new Running(deadline, true, overdue || nowOverdue);
    }
}

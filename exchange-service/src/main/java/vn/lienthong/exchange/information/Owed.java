package vn.lienthong.exchange.information;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.information.InformationDuty;
import vn.lienthong.contract.task.Deadline;

/** What one of those that have information owes its provider, and how far its clock has run. */
record Owed(InformationDuty duty, Deadline limit, Stage stage) {
    /** How far a clock has run. */
    enum Stage {
        RUNNING,
        WARNED,
        OVERDUE
    }

    static Owed begun(InformationDuty duty, Deadline limit) {
        return new Owed(duty, limit, Stage.RUNNING);
    }

    /** When it next strikes; null once it is overdue, which it stays until it is done. */
    @Nullable
    Instant next() {
        return switch (stage) {
            case RUNNING -> limit.warnAt();
            case WARNED -> limit.dueAt();
            case OVERDUE -> null;
        };
    }

    /** Whether the next strike says that it is overdue, and not only soon due. */
    boolean strikesOverdue() {
        return stage == Stage.WARNED;
    }

    Owed struck(boolean overdue) {
        return new Owed(duty, limit, overdue ? Stage.OVERDUE : Stage.WARNED);
    }
}

package vn.lienthong.exchange.commitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.commitment.Commitment;

/** Something that is owed, and how far its clock has run. */
record Owing(Commitment duty, Stage stage) {
    /** How far a clock has run. */
    enum Stage {
        RUNNING,
        WARNED,
        OVERDUE
    }

    static Owing begun(Commitment duty) {
        return new Owing(duty, Stage.RUNNING);
    }

    /** When it next strikes; null once it is overdue, which it stays until it is done. */
    @Nullable
    Instant next() {
        return switch (stage) {
            case RUNNING -> duty.warnAt();
            case WARNED -> duty.dueAt();
            case OVERDUE -> null;
        };
    }

    Owing reached(boolean overdue) {
        return new Owing(duty, overdue ? Stage.OVERDUE : Stage.WARNED);
    }
}

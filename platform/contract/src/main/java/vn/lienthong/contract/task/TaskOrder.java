package vn.lienthong.contract.task;

import org.jspecify.annotations.Nullable;

/** What may be said of a task; each kind of matter that gives tasks has commands of its own of this shape. */
public sealed interface TaskOrder {
    /** A new task is given. */
    non-sealed interface Assign extends TaskOrder {
        /** What is to be done, by whom and by when. */
        TaskContent content();
    }

    /** Its owner takes it on. */
    non-sealed interface Accept extends TaskOrder {
        /** Number of the task. */
        int task();

        /** What the owner adds. */
        @Nullable
        String note();
    }

    /** Its owner reports on it. */
    non-sealed interface Report extends TaskOrder {
        /** Number of the task. */
        int task();

        /** What has been done. */
        String text();

        /** Whether the owner holds it done. */
        boolean complete();
    }

    /** Who gave it confirms it, sends it back or withdraws it. */
    non-sealed interface Judge extends TaskOrder {
        /** Number of the task. */
        int task();

        /** What is said. */
        TaskVerdict verdict();

        /** Why. */
        @Nullable
        String note();
    }

    /** Its owner is urged (đôn đốc). */
    non-sealed interface Urge extends TaskOrder {
        /** Number of the task. */
        int task();

        /** What the owner is told. */
        String text();
    }
}

package vn.lienthong.contract.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** What has happened to a task; each kind of matter that gives tasks has events of its own of this shape. */
public sealed interface TaskStep {
    /** Number of the task, from 1 in the order given. */
    int task();

    /** Whose command it was; where time brought it about, the owner. */
    AgencyCode by();

    /** When. */
    Instant at();

    /** Given to its owner. */
    non-sealed interface Assigned extends TaskStep {
        /** What is to be done, by whom and by when. */
        TaskContent content();

        /** Its clock. */
        Deadline deadline();
    }

    /** Taken on by its owner. */
    non-sealed interface Accepted extends TaskStep {
        /** What the owner added. */
        @Nullable
        String note();
    }

    /** Reported on by its owner. */
    non-sealed interface Reported extends TaskStep {
        /** What has been done. */
        String text();

        /** Whether the owner holds it done. */
        boolean complete();
    }

    /** Confirmed, sent back or withdrawn by who gave it. */
    non-sealed interface Judged extends TaskStep {
        /** What was said. */
        TaskVerdict verdict();

        /** Why. */
        @Nullable
        String note();
    }

    /** Its owner was urged. */
    non-sealed interface Urged extends TaskStep {
        /** What the owner was told. */
        String text();
    }

    /** Its clock rang. */
    non-sealed interface Reminded extends TaskStep {
        /** Whether it is overdue, or only about to be. */
        boolean overdue();

        /** By when it is owed. */
        Instant dueAt();
    }
}

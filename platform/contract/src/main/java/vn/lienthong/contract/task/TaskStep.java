package vn.lienthong.contract.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterStep;

/** What has happened to a task; each kind of matter that gives tasks carries it in a {@link TaskEvent} of its own. */
public sealed interface TaskStep extends MatterStep {
    /** Number of the task, from 1 in the order given. */
    int task();

    /** Whose command it was; where time brought it about, the owner. */
    @Override
    AgencyCode by();

    /**
     * Given to its owner.
     *
     * @param deadline its clock
     */
    record Assigned(AgencyCode by, Instant at, int task, TaskContent content, Deadline deadline) implements TaskStep {}

    /** Taken on by its owner. */
    record Accepted(
            AgencyCode by, Instant at, int task, @Nullable String note) implements TaskStep {}

    /**
     * Reported on by its owner.
     *
     * @param complete whether the owner holds it done
     */
    record Reported(AgencyCode by, Instant at, int task, String text, boolean complete) implements TaskStep {}

    /** Confirmed, sent back or withdrawn by who gave it. */
    record Judged(
            AgencyCode by,
            Instant at,
            int task,
            TaskVerdict verdict,
            @Nullable String note) implements TaskStep {}

    /** Its owner was urged. */
    record Urged(AgencyCode by, Instant at, int task, String text) implements TaskStep {}

    /**
     * Its clock rang.
     *
     * @param overdue whether it is overdue, or only about to be
     * @param dueAt by when it is owed
     */
    record Reminded(AgencyCode by, Instant at, int task, boolean overdue, Instant dueAt) implements TaskStep {}
}

package vn.lienthong.contract.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** What may be said of a task; each kind of matter that gives tasks carries it in a {@link TaskCommand} of its own. */
public sealed interface TaskOrder {
    /** Agencies that are to act on it. */
    default List<AgencyCode> obliged() {
        return List.of();
    }

    /** A new task is given: by the lead of a plan or of a part of it, by the agency of the head of a group. */
    record Assign(TaskContent content) implements TaskOrder {
        @Override
        public List<AgencyCode> obliged() {
            return List.of(content.owner());
        }
    }

    /** Its owner takes it on. */
    record Accept(
            @Positive @Max(1000) int task,
            @Size(min = 1, max = 4000) @Nullable String note) implements TaskOrder {}

    /**
     * Its owner reports on it.
     *
     * @param text what has been done
     * @param complete whether the owner holds it done
     */
    record Report(
            @Positive @Max(1000) int task,
            @Size(min = 1, max = 20_000) String text,
            boolean complete) implements TaskOrder {}

    /** Who gave it confirms it, sends it back or withdraws it; a note is owed but with a confirmation. */
    record Judge(
            @Positive @Max(1000) int task,
            TaskVerdict verdict,
            @Size(min = 1, max = 4000) @Nullable String note) implements TaskOrder {}

    /** Its owner is urged (đôn đốc): by who gave it, who answers for the whole, or an overseer. */
    record Urge(
            @Positive @Max(1000) int task,
            @Size(min = 1, max = 4000) String text) implements TaskOrder {}
}

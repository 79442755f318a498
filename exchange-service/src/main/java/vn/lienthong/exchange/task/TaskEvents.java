package vn.lienthong.exchange.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskVerdict;

/**
 * Makes the events of tasks as one kind of matter has them, all of one moment and by one agency.
 *
 * @param <E> the events
 */
public interface TaskEvents<E> {
    /** A task was given. */
    E assigned(int task, TaskContent content, Deadline deadline);

    /** It was taken on. */
    E accepted(int task, @Nullable String note);

    /** It was reported on. */
    E reported(int task, String text, boolean complete);

    /** A verdict was passed on it. */
    E judged(int task, TaskVerdict verdict, @Nullable String note);

    /** Its owner was urged. */
    E urged(int task, String text);

    /** Its clock rang. */
    E reminded(int task, boolean overdue, Instant dueAt);
}

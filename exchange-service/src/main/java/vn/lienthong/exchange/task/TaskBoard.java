package vn.lienthong.exchange.task;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.Tasks;

/**
 * The tasks of one matter, and who may do what with them.
 *
 * @param chief the agency that answers for the whole: the lead of a plan, the agency of the head of a group
 * @param givers the agencies that may give tasks, the chief among them
 * @param owners the agencies that tasks may be given to
 * @param watchers the overseers, which may urge
 * @param until the last moment at which a task may be due; null if no more tasks may be given
 */
public record TaskBoard(
        AgencyCode chief,
        Set<AgencyCode> givers,
        Set<AgencyCode> owners,
        Set<AgencyCode> watchers,
        @Nullable Instant until,
        Tasks tasks) {
    /**
     * Whom a step of a task is told: a reminder its owner, the chief and the overseers, anything else all.
     *
     * @param all that may see the matter
     */
    public static Set<AgencyCode> told(TaskStep step, AgencyCode chief, Set<AgencyCode> watchers, Set<AgencyCode> all) {
        if (step instanceof TaskStep.Reminded reminded) {
            Set<AgencyCode> concerned = new TreeSet<>(watchers);
            concerned.add(reminded.by());
            concerned.add(chief);
            return concerned;
        }
        return all;
    }
}

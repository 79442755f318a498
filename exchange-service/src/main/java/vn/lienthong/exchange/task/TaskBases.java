package vn.lienthong.exchange.task;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.runtime.decider.Attributes;

/**
 * On which clauses the steps of tasks rest, in one kind of matter.
 *
 * @param given that a task is given, unless it names a basis itself
 * @param carriedOut that its owner takes it on and reports, in time
 * @param judged that who gave it judges
 * @param urged that its owner is urged
 */
public record TaskBases(String given, String carriedOut, String judged, String urged) {
    /** What stands on the envelope of a step. */
    public Attributes attributes(TaskStep step) {
        return switch (step) {
            case TaskStep.Assigned assigned ->
                new Attributes(
                        null, assigned.deadline().dueAt(), or(assigned.content().basis(), given));
            case TaskStep.Reminded reminded -> new Attributes(null, reminded.dueAt(), carriedOut);
            case TaskStep.Accepted accepted -> on(carriedOut);
            case TaskStep.Reported reported -> on(carriedOut);
            case TaskStep.Judged verdict -> on(judged);
            case TaskStep.Urged urging -> on(urged);
        };
    }

    private static String or(@Nullable String named, String otherwise) {
        return named == null ? otherwise : named;
    }

    private static Attributes on(String basis) {
        return new Attributes(null, null, basis);
    }
}

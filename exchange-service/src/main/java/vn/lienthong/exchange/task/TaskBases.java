package vn.lienthong.exchange.task;

import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.Tasks;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.runtime.decider.Attributes;

/**
 * On which rules the steps of tasks rest, in one kind of matter.
 *
 * @param given that a task is given, unless it names a basis itself
 * @param carriedOut that its owner takes it on and reports, in time
 * @param judged that who gave it judges
 * @param urged that its owner is urged
 */
public record TaskBases(Rule given, Rule carriedOut, Rule judged, Rule urged) {
    /**
     * What stands on the envelope of a step.
     *
     * @param chief who answers for the whole, to whom an owner owes its task
     * @param tasks those of the matter, after the step
     */
    public Attributes attributes(TaskStep step, Grounds grounds, Set<AgencyCode> chief, Tasks tasks) {
        AgencyCode by = step.by();
        return switch (step) {
            case TaskStep.Assigned assigned ->
                new Attributes(null, assigned.deadline().dueAt(), given(assigned, grounds));
            case TaskStep.Reminded reminded ->
                new Attributes(null, reminded.dueAt(), grounds.of(carriedOut, by, chief));
            case TaskStep.Accepted accepted -> on(grounds.of(carriedOut, by, chief));
            case TaskStep.Reported reported -> on(grounds.of(carriedOut, by, chief));
            case TaskStep.Judged verdict -> on(grounds.of(judged, by, tasks.ownerOf(step.task())));
            case TaskStep.Urged urging -> on(grounds.of(urged, by, tasks.ownerOf(step.task())));
        };
    }

    private String given(TaskStep.Assigned assigned, Grounds grounds) {
        String named = assigned.content().basis();
        return named == null
                ? grounds.of(given, assigned.by(), assigned.content().owner())
                : named;
    }

    private static Attributes on(String basis) {
        return new Attributes(null, null, basis);
    }
}

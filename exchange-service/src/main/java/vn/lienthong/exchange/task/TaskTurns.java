package vn.lienthong.exchange.task;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.task.Task;
import vn.lienthong.contract.task.Task.Reported;
import vn.lienthong.contract.task.Tasks;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.views.explain.Explanation.Next;

/** Whose turn it is with the open tasks of a matter. */
public final class TaskTurns {
    private TaskTurns() {}

    /** One line for each open task; the time that a report is judged in has no limit. */
    public static List<Next> of(Matter matter, Tasks tasks, Grounds grounds) {
        List<Next> next = new ArrayList<>();
        tasks.open().forEach((number, task) -> next.add(turn(matter, number, task, grounds)));
        return next;
    }

    private static Next turn(Matter matter, int number, Task task, Grounds grounds) {
        AllowedStep step = TaskSteps.step(matter, number, task);
        AgencyCode owner = task.assignment().content().owner();
        if (task instanceof Reported) {
            return new Next(
                    step.by(), step.whatVi(), step.type(), null, true, grounds.of(Rule.URGED, step.by(), owner));
        }
        String basis = task.assignment().content().basis();
        return new Next(
                owner,
                step.whatVi(),
                step.type(),
                task.assignment().clock().deadline().dueAt(),
                true,
                basis == null
                        ? grounds.of(Rule.CARRIED_OUT, owner, task.assignment().givenBy())
                        : basis);
    }
}

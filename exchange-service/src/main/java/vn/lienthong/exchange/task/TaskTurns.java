package vn.lienthong.exchange.task;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.wording.TaskWording;
import vn.lienthong.exchange.basis.Grounds;
import vn.lienthong.exchange.basis.Rule;
import vn.lienthong.exchange.explain.Explanation.Next;
import vn.lienthong.exchange.task.Task.Given;
import vn.lienthong.exchange.task.Task.Reported;
import vn.lienthong.runtime.decider.AllowedStep;

/** Whose turn it is with the open tasks of a matter. */
public final class TaskTurns {
    private TaskTurns() {}

    /** One line for each open task; the time that a report is judged in has no limit. */
    public static List<Next> of(Matter matter, Tasks tasks, Grounds grounds) {
        List<Next> next = new ArrayList<>();
        tasks.open().forEach((number, task) -> next.add(turn(matter, number, task, grounds)));
        return next;
    }

    /** The same as steps that are allowed. */
    public static List<AllowedStep> allowed(Matter matter, Tasks tasks) {
        List<AllowedStep> steps = new ArrayList<>();
        tasks.open().forEach((number, task) -> steps.add(step(matter, number, task)));
        return steps;
    }

    /** That a new task may be given. */
    public static AllowedStep assign(Matter matter, AgencyCode by) {
        MessageType type = MessageTypes.carrying(matter, TaskOrder.Assign.class);
        return new AllowedStep(by, type.nameVi(), type.name());
    }

    private static AllowedStep step(Matter matter, int number, Task task) {
        TaskContent content = task.assignment().content();
        String title = "nhiệm vụ %s “%s”".formatted(TaskWording.number(number, content), content.title());
        return switch (task) {
            case Reported reported ->
                new AllowedStep(
                        task.assignment().givenBy(),
                        "Xác nhận hoặc yêu cầu làm lại " + title,
                        type(matter, TaskOrder.Judge.class));
            case Given given -> new AllowedStep(content.owner(), "Nhận " + title, type(matter, TaskOrder.Accept.class));
            default -> new AllowedStep(content.owner(), "Báo cáo " + title, type(matter, TaskOrder.Report.class));
        };
    }

    private static Next turn(Matter matter, int number, Task task, Grounds grounds) {
        AllowedStep step = step(matter, number, task);
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

    private static String type(Matter matter, Class<? extends TaskOrder> order) {
        return MessageTypes.carrying(matter, order).name();
    }
}

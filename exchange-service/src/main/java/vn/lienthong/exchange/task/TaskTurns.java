package vn.lienthong.exchange.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.wording.TaskWording;
import vn.lienthong.exchange.explain.Explanation.Next;
import vn.lienthong.exchange.task.Task.Given;
import vn.lienthong.exchange.task.Task.Reported;
import vn.lienthong.runtime.decider.AllowedStep;

/** Whose turn it is with the open tasks of a matter. */
public final class TaskTurns {
    private TaskTurns() {}

    /** One line for each open task; the time that a report is judged in has no limit. */
    public static List<Next> of(Matter matter, Tasks tasks) {
        List<Next> next = new ArrayList<>();
        tasks.open().forEach((number, task) -> next.add(turn(matter, number, task)));
        return next;
    }

    /** The same as steps that are allowed. */
    public static List<AllowedStep> allowed(Matter matter, Tasks tasks) {
        return of(matter, tasks).stream()
                .map(next -> new AllowedStep(next.turn(), next.whatVi(), Objects.requireNonNull(next.command())))
                .toList();
    }

    /** That a new task may be given. */
    public static AllowedStep assign(Matter matter, AgencyCode by) {
        String type = type(matter, "assign-task");
        return new AllowedStep(by, MessageTypes.find(type).orElseThrow().nameVi(), type);
    }

    private static Next turn(Matter matter, int number, Task task) {
        TaskContent content = task.sheet().content();
        String title = "nhiệm vụ %s “%s”".formatted(TaskWording.number(number, content), content.title());
        return switch (task) {
            case Reported reported ->
                new Next(
                        reported.sheet().givenBy(),
                        "Xác nhận hoặc yêu cầu làm lại " + title,
                        type(matter, "judge-task"),
                        null,
                        true,
                        Duties.JUDGE_TASK);
            case Given given -> owner(matter, "Nhận " + title, "accept-task", task);
            default -> owner(matter, "Báo cáo " + title, "report-task", task);
        };
    }

    private static Next owner(Matter matter, String whatVi, String verb, Task task) {
        String basis = task.sheet().content().basis();
        return new Next(
                task.sheet().content().owner(),
                whatVi,
                type(matter, verb),
                task.sheet().clock().deadline().dueAt(),
                true,
                basis == null ? Duties.CARRY_OUT_TASK : basis);
    }

    private static String type(Matter matter, String verb) {
        return "vn.lienthong.%s.%s.v1".formatted(matter.wire(), verb);
    }
}

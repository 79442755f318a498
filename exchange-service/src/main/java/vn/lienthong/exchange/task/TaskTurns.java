package vn.lienthong.exchange.task;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskLine;
import vn.lienthong.exchange.basis.Grounds;
import vn.lienthong.exchange.basis.Rule;
import vn.lienthong.exchange.explain.Explanation.Next;
import vn.lienthong.exchange.task.Task.Given;
import vn.lienthong.exchange.task.Task.Reported;

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
        TaskContent content = task.sheet().content();
        String title = "nhiệm vụ %s “%s”".formatted(TaskLine.number(number, content), content.title());
        return switch (task) {
            case Reported reported ->
                new Next(
                        reported.sheet().givenBy(),
                        "Xác nhận hoặc yêu cầu làm lại " + title,
                        type(matter, "judge-task"),
                        null,
                        true,
                        grounds.of(Rule.URGED, reported.sheet().givenBy(), content.owner()));
            case Given given -> owner(matter, "Nhận " + title, "accept-task", task, grounds);
            default -> owner(matter, "Báo cáo " + title, "report-task", task, grounds);
        };
    }

    private static Next owner(Matter matter, String whatVi, String verb, Task task, Grounds grounds) {
        AgencyCode owner = task.sheet().content().owner();
        String basis = task.sheet().content().basis();
        return new Next(
                owner,
                whatVi,
                type(matter, verb),
                task.sheet().clock().deadline().dueAt(),
                true,
                basis == null ? grounds.of(Rule.CARRIED_OUT, owner, task.sheet().givenBy()) : basis);
    }

    private static String type(Matter matter, String verb) {
        return "vn.lienthong.%s.%s.v1".formatted(matter.wire(), verb);
    }
}

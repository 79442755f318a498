package vn.lienthong.exchange.task;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.exchange.explain.Explanation.Next;
import vn.lienthong.exchange.task.Task.Given;
import vn.lienthong.exchange.task.Task.Reported;

/** Whose turn it is with the open tasks of a matter. */
public final class TaskTurns {
    private TaskTurns() {}

    /** One line for each open task. */
    public static List<Next> of(Matter matter, Tasks tasks) {
        List<Next> next = new ArrayList<>();
        tasks.open().forEach((number, task) -> next.add(turn(matter, number, task)));
        return next;
    }

    private static Next turn(Matter matter, int number, Task task) {
        String title =
                "nhiệm vụ số %d “%s”".formatted(number, task.sheet().content().title());
        return switch (task) {
            case Reported reported ->
                next(matter, reported.sheet().givenBy(), "Xác nhận hoặc yêu cầu làm lại " + title, "judge-task", task);
            case Given given -> owner(matter, "Nhận " + title, "accept-task", task);
            default -> owner(matter, "Báo cáo " + title, "report-task", task);
        };
    }

    private static Next owner(Matter matter, String whatVi, String verb, Task task) {
        return next(matter, task.sheet().content().owner(), whatVi, verb, task);
    }

    private static Next next(Matter matter, AgencyCode turn, String whatVi, String verb, Task task) {
        return new Next(
                turn,
                whatVi,
                "vn.lienthong.%s.%s.v1".formatted(matter.wire(), verb),
                task.sheet().clock().deadline().dueAt(),
                true,
                task.sheet().content().basis() == null
                        ? Grounds.CARRIED_OUT
                        : task.sheet().content().basis());
    }
}

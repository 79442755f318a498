package vn.lienthong.exchange.task;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.task.Task;
import vn.lienthong.contract.task.Task.Given;
import vn.lienthong.contract.task.Task.Reported;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.Tasks;
import vn.lienthong.contract.wording.TaskWording;
import vn.lienthong.runtime.decider.AllowedStep;

/** Which steps the open tasks of a matter allow. */
public final class TaskSteps {
    private TaskSteps() {}

    /** The next step of each open task. */
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

    static AllowedStep step(Matter matter, int number, Task task) {
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

    private static String type(Matter matter, Class<? extends TaskOrder> order) {
        return MessageTypes.carrying(matter, order).name();
    }
}

package vn.lienthong.contract;

import java.util.List;
import java.util.Locale;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskStep;

/** The rows of the table that speak of tasks, which are the same for each kind of matter that gives them. */
final class TaskTypes {
    private TaskTypes() {}

    /** @param carrier the command of the matter that carries what is said of a task */
    static List<MessageType> commands(Matter matter, Class<? extends Carrier> carrier) {
        return List.of(
                command(matter, carrier, "assign-task", TaskOrder.Assign.class, "Giao"),
                command(matter, carrier, "accept-task", TaskOrder.Accept.class, "Nhận"),
                command(matter, carrier, "report-task", TaskOrder.Report.class, "Báo cáo"),
                command(matter, carrier, "judge-task", TaskOrder.Judge.class, "Đánh giá"),
                command(matter, carrier, "urge-task", TaskOrder.Urge.class, "Đôn đốc"));
    }

    /** @param carrier the event of the matter that carries what has happened to a task */
    static List<MessageType> events(Matter matter, Class<? extends Carrier> carrier) {
        return List.of(
                event(matter, carrier, "task-assigned", TaskStep.Assigned.class, "Đã giao"),
                event(matter, carrier, "task-accepted", TaskStep.Accepted.class, "Đã nhận"),
                event(matter, carrier, "task-reported", TaskStep.Reported.class, "Đã báo cáo"),
                event(matter, carrier, "task-judged", TaskStep.Judged.class, "Đã đánh giá"),
                event(matter, carrier, "task-urged", TaskStep.Urged.class, "Đã đôn đốc"),
                event(matter, carrier, "task-reminded", TaskStep.Reminded.class, "Nhắc hạn")
                        .alarming(MessageType.Alarm.IF_OVERDUE));
    }

    private static MessageType command(
            Matter matter, Class<?> carrier, String verb, Class<? extends TaskOrder> order, String actVi) {
        return MessageTypes.command(matter, verb, carrier, nameVi(actVi, matter))
                .carrying(order);
    }

    private static MessageType event(
            Matter matter, Class<?> carrier, String verb, Class<? extends TaskStep> step, String actVi) {
        return MessageTypes.event(matter, verb, carrier, nameVi(actVi, matter)).carrying(step);
    }

    /** Such as {@code Đã giao nhiệm vụ của kế hoạch}. */
    private static String nameVi(String actVi, Matter matter) {
        return "%s nhiệm vụ của %s".formatted(actVi, matter.nameVi().toLowerCase(Locale.ROOT));
    }
}

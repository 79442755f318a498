package vn.lienthong.client.command;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.task.TaskStep;

/** What an event of a task says, in one line. */
final class TaskSummary {
    private TaskSummary() {}

    static String of(TaskStep step) {
        String task = "Nhiệm vụ số " + step.task();
        return switch (step) {
            case TaskStep.Assigned assigned ->
                "%s giao %s: %s"
                        .formatted(
                                task,
                                assigned.content().owner(),
                                assigned.content().title());
            case TaskStep.Accepted accepted -> with(task + " đã nhận", accepted.note());
            case TaskStep.Reported reported ->
                with(task + (reported.complete() ? " đã báo cáo hoàn thành" : " có tiến độ mới"), reported.text());
            case TaskStep.Judged judged -> with(task + ": " + judged.verdict().nameVi(), judged.note());
            case TaskStep.Urged urged -> with(task + " được đôn đốc", urged.text());
            case TaskStep.Reminded reminded -> task + (reminded.overdue() ? " đã quá hạn" : " sắp đến hạn");
        };
    }

    static String with(String text, @Nullable String more) {
        return more == null ? text : text + " – " + more;
    }
}

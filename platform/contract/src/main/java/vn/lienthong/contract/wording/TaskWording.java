package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.with;

import java.util.Locale;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskStep;

/** What the events of a task say, whichever kind of matter gave it. */
public final class TaskWording {
    private final Phrases phrases;

    TaskWording(Phrases phrases) {
        this.phrases = phrases;
    }

    Said of(TaskStep step) {
        String task = "Nhiệm vụ số " + step.task();
        return switch (step) {
            case TaskStep.Assigned assigned ->
                Said.by("Nhiệm vụ %s giao %s: %s"
                        .formatted(
                                number(step.task(), assigned.content()),
                                phrases.name(assigned.content().owner()),
                                assigned.content().title()));
            case TaskStep.Accepted accepted -> Said.by(with(task + " đã nhận", accepted.note()));
            case TaskStep.Reported reported ->
                Said.by(with(
                        task + (reported.complete() ? " đã báo cáo hoàn thành" : " có tiến độ mới"), reported.text()));
            case TaskStep.Judged judged ->
                Said.by(with(task + ": " + judged.verdict().nameVi(), judged.note()));
            case TaskStep.Urged urged -> Said.by(with(task + " được đôn đốc", urged.text()));
            case TaskStep.Reminded reminded ->
                phrases.due(reminded.by(), task + (reminded.overdue() ? " đã quá hạn" : " sắp đến hạn"));
        };
    }

    /** The number of a task in words and what it is in the field, if it is such: {@code số 2 (tuần tra)}. */
    public static String number(int task, TaskContent content) {
        FieldActivity activity = content.activity();
        return "số " + task
                + (activity == null ? "" : " (%s)".formatted(activity.nameVi().toLowerCase(Locale.ROOT)));
    }
}

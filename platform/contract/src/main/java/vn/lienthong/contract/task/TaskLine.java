package vn.lienthong.contract.task;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** What a step of a task says, in one Vietnamese line: all but who brought it about and when. */
public final class TaskLine {
    private TaskLine() {}

    /** The line. @param name how an agency is called in it */
    public static String of(TaskStep step, Function<AgencyCode, String> name) {
        String task = "Nhiệm vụ số " + step.task();
        return switch (step) {
            case TaskStep.Assigned assigned ->
                "Nhiệm vụ %s giao %s: %s"
                        .formatted(
                                number(step.task(), assigned.content()),
                                name.apply(assigned.content().owner()),
                                assigned.content().title());
            case TaskStep.Accepted accepted -> with(task + " đã nhận", accepted.note());
            case TaskStep.Reported reported ->
                with(task + (reported.complete() ? " đã báo cáo hoàn thành" : " có tiến độ mới"), reported.text());
            case TaskStep.Judged judged -> with(task + ": " + judged.verdict().nameVi(), judged.note());
            case TaskStep.Urged urged -> with(task + " được đôn đốc", urged.text());
            case TaskStep.Reminded reminded -> task + (reminded.overdue() ? " đã quá hạn" : " sắp đến hạn");
        };
    }

    /** The number of a task in words and what it is in the field, if it is such: {@code số 2 (tuần tra)}. */
    public static String number(int task, TaskContent content) {
        FieldActivity activity = content.activity();
        return "số " + task
                + (activity == null ? "" : " (%s)".formatted(activity.nameVi().toLowerCase(Locale.ROOT)));
    }

    /** The text, and behind it what was said besides, if anything was. */
    public static String with(String text, @Nullable String more) {
        return more == null ? text : text + " – " + more;
    }
}

package vn.lienthong.exchange.watch;

import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.wording.TaskWording;

/** What is owed on a task of a plan or a working group: its owner takes it on and reports, who gave it judges. */
final class TaskWatch {
    private static final String TASK = "task/";

    private TaskWatch() {}

    static Sheet after(Sheet sheet, TaskStep step) {
        String key = TASK + step.task();
        return switch (step) {
            case TaskStep.Assigned assigned -> sheet.owing(key, assigned(assigned));
            case TaskStep.Accepted accepted -> sheet.change(key, owed -> owed.as(Duty.REPORT_TASK, accepted.at()));
            case TaskStep.Reported reported ->
                reported.complete() ? sheet.change(key, owed -> owed.turned(Duty.JUDGE_TASK, reported.at())) : sheet;
            case TaskStep.Judged judged -> judged(sheet, key, judged);
            case TaskStep.Urged urged -> sheet;
            case TaskStep.Reminded reminded ->
                sheet.change(key, owed -> owed.with(owed.reach().rung(reminded.overdue())));
        };
    }

    /** This agency gives the open tasks from now on: they are owed to it, and it judges those reported. */
    static Sheet givenBy(Sheet sheet, AgencyCode giver) {
        Sheet after = sheet;
        for (String key : sheet.obligations().keySet()) {
            if (key.startsWith(TASK)) {
                after = after.change(key, owed -> owed.duty() == Duty.JUDGE_TASK ? owed.by(giver) : owed.to(giver));
            }
        }
        return after;
    }

    private static Obligation assigned(TaskStep.Assigned assigned) {
        TaskContent content = assigned.content();
        Limit limit = new Limit(
                assigned.deadline().dueAt(),
                content.basis(),
                assigned.deadline().byDefault());
        return Obligation.of(Duty.ACCEPT_TASK, content.owner(), assigned.by(), assigned.at(), limit)
                .about("%s “%s”".formatted(TaskWording.number(assigned.task(), content), content.title()));
    }

    private static Sheet judged(Sheet sheet, String key, TaskStep.Judged judged) {
        return switch (judged.verdict()) {
            case CONFIRMED, WITHDRAWN -> sheet.without(key);
            case SENT_BACK ->
                sheet.change(key, owed -> {
                    Limit limit = owed.next() == null ? Limit.NONE : owed.next();
                    return owed.turned(Duty.REPORT_TASK, judged.at())
                            .with(limit)
                            .beforeThat(null);
                });
        };
    }
}

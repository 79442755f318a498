package vn.lienthong.views.watch;

import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.wording.TaskWording;

/** What is owed on a task of a plan or a working group: its owner takes it on and reports, who gave it judges. */
final class TaskWatch {
    private static final String TASK = "task/";

    private TaskWatch() {}

    static MatterObligations after(MatterObligations matter, TaskStep step) {
        String key = TASK + step.task();
        return switch (step) {
            case TaskStep.Assigned assigned -> matter.owing(key, assigned(assigned));
            case TaskStep.Accepted accepted -> matter.change(key, owed -> owed.as(Duty.REPORT_TASK, accepted.at()));
            case TaskStep.Reported reported ->
                reported.complete() ? matter.change(key, owed -> owed.turned(Duty.JUDGE_TASK, reported.at())) : matter;
            case TaskStep.Judged judged -> judged(matter, key, judged);
            case TaskStep.Urged urged -> matter;
            case TaskStep.Reminded reminded ->
                matter.change(key, owed -> owed.with(owed.progress().rung(reminded.overdue())));
        };
    }

    /** This agency gives the open tasks from now on: they are owed to it, and it judges those reported. */
    static MatterObligations givenBy(MatterObligations matter, AgencyCode giver) {
        MatterObligations after = matter;
        for (String key : matter.obligations().keySet()) {
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

    private static MatterObligations judged(MatterObligations matter, String key, TaskStep.Judged judged) {
        return switch (judged.verdict()) {
            case CONFIRMED, WITHDRAWN -> matter.without(key);
            case SENT_BACK ->
                matter.change(key, owed -> {
                    Limit limit = owed.next() == null ? Limit.NONE : owed.next();
                    return owed.turned(Duty.REPORT_TASK, judged.at())
                            .with(limit)
                            .beforeThat(null);
                });
        };
    }
}

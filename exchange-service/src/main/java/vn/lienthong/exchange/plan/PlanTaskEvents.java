package vn.lienthong.exchange.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.TaskAccepted;
import vn.lienthong.contract.plan.PlanEvent.TaskAssigned;
import vn.lienthong.contract.plan.PlanEvent.TaskJudged;
import vn.lienthong.contract.plan.PlanEvent.TaskReminded;
import vn.lienthong.contract.plan.PlanEvent.TaskReported;
import vn.lienthong.contract.plan.PlanEvent.TaskUrged;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.task.TaskEvents;

/** The events of tasks as a plan has them. */
record PlanTaskEvents(PlanId plan, AgencyCode by, Instant at) implements TaskEvents<PlanEvent> {
    @Override
    public PlanEvent assigned(int task, TaskContent content, Deadline deadline) {
        return new TaskAssigned(plan, by, at, task, content, deadline);
    }

    @Override
    public PlanEvent accepted(int task, @Nullable String note) {
        return new TaskAccepted(plan, by, at, task, note);
    }

    @Override
    public PlanEvent reported(int task, String text, boolean complete) {
        return new TaskReported(plan, by, at, task, text, complete);
    }

    @Override
    public PlanEvent judged(int task, TaskVerdict verdict, @Nullable String note) {
        return new TaskJudged(plan, by, at, task, verdict, note);
    }

    @Override
    public PlanEvent urged(int task, String text) {
        return new TaskUrged(plan, by, at, task, text);
    }

    @Override
    public PlanEvent reminded(int task, boolean overdue, Instant dueAt) {
        return new TaskReminded(plan, by, at, task, overdue, dueAt);
    }
}

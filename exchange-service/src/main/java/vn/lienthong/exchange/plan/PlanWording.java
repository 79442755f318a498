package vn.lienthong.exchange.plan;

import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.OfTask;
import vn.lienthong.contract.plan.PlanEvent.OpinionGiven;
import vn.lienthong.contract.plan.PlanEvent.OpinionMissed;
import vn.lienthong.contract.plan.PlanEvent.PlanCancelled;
import vn.lienthong.contract.plan.PlanEvent.PlanConsulted;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanIssued;
import vn.lienthong.contract.plan.PlanEvent.PlanReminded;
import vn.lienthong.contract.plan.PlanEvent.PlanReviewed;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.contract.plan.PlanEvent.SolutionAdded;
import vn.lienthong.exchange.plan.PlanState.Cancelled;
import vn.lienthong.exchange.plan.PlanState.Consulted;
import vn.lienthong.exchange.plan.PlanState.Drafted;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.plan.PlanState.None;
import vn.lienthong.exchange.plan.PlanState.Reviewed;
import vn.lienthong.exchange.task.Grounds;
import vn.lienthong.exchange.task.TaskBases;
import vn.lienthong.runtime.decider.Attributes;

/** What stands of a plan for people, and on the envelopes of its events. */
final class PlanWording {
    private static final TaskBases TASKS =
            new TaskBases(Grounds.RUN_AFTER_ISSUE, Grounds.CARRIED_OUT, Grounds.CARRIED_OUT, Grounds.URGED);

    private PlanWording() {}

    /** The state in Vietnamese, as it stands in a sentence. */
    static String of(PlanState state) {
        return switch (state) {
            case None none -> "chưa có";
            case Drafted drafted -> "đang dự thảo";
            case Consulted consulted -> "đang lấy ý kiến";
            case Issued issued -> "đã ban hành, đang thực hiện";
            case Reviewed reviewed -> "đã tổng kết";
            case Cancelled cancelled -> "đã hủy";
        };
    }

    static Attributes attributes(PlanEvent event) {
        return switch (event) {
            case PlanDrafted drafted -> on(Grounds.DRAFT_TOGETHER);
            case PlanConsulted consulted ->
                new Attributes(null, consulted.deadline().dueAt(), Grounds.AGREED_FIRST);
            case OpinionGiven given -> on(Grounds.AGREED_FIRST);
            case OpinionMissed missed -> on(Grounds.AGREED_FIRST);
            case PlanRevised revised ->
                new Attributes(
                        null,
                        revised.deadline() == null ? null : revised.deadline().dueAt(),
                        Grounds.AGREED_FIRST);
            case PlanIssued issued -> on("Kế hoạch số " + issued.document().number());
            case SolutionAdded added -> on(Grounds.SITUATIONS);
            case PlanReviewed reviewed -> on(Grounds.REVIEWS);
            case PlanCancelled cancelled -> Attributes.NONE;
            case PlanReminded reminded ->
                new Attributes(
                        null,
                        reminded.dueAt(),
                        switch (reminded.duty()) {
                            case OPINION -> Grounds.AGREED_FIRST;
                            case INTERIM_REVIEW, FINAL_REVIEW -> Grounds.REVIEWS;
                        });
            case OfTask<?> task -> TASKS.attributes(task.step());
        };
    }

    private static Attributes on(String basis) {
        return new Attributes(null, null, basis);
    }
}

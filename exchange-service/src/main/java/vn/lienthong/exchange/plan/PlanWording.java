package vn.lienthong.exchange.plan;

import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.PlanEvent;
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
import vn.lienthong.contract.plan.PlanEvent.TaskAccepted;
import vn.lienthong.contract.plan.PlanEvent.TaskAssigned;
import vn.lienthong.contract.plan.PlanEvent.TaskJudged;
import vn.lienthong.contract.plan.PlanEvent.TaskReminded;
import vn.lienthong.contract.plan.PlanEvent.TaskReported;
import vn.lienthong.contract.plan.PlanEvent.TaskUrged;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.exchange.basis.Grounds;
import vn.lienthong.exchange.basis.Rule;
import vn.lienthong.exchange.basis.Where;
import vn.lienthong.exchange.plan.PlanState.Cancelled;
import vn.lienthong.exchange.plan.PlanState.Consulted;
import vn.lienthong.exchange.plan.PlanState.Drafted;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.plan.PlanState.None;
import vn.lienthong.exchange.plan.PlanState.Reviewed;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Attributes;

/** What stands of a plan for people, and on the envelopes of its events. */
final class PlanWording {
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

    /** What the envelope says; what a rule rests on is asked of whom the event concerns. @param state that after the event */
    static Attributes attributes(Directory directory, PlanState state, PlanEvent event) {
        Frame frame = PlanFold.frame(state);
        Grounds grounds = Grounds.at(directory, event.at()).in(where(frame));
        Set<AgencyCode> parties = frame.parties();
        Set<AgencyCode> lead = Set.of(frame.lead());
        return switch (event) {
            case PlanDrafted drafted -> on(grounds.of(Rule.DRAFT_TOGETHER, drafted.by(), parties));
            case PlanConsulted consulted ->
                new Attributes(
                        null,
                        consulted.deadline().dueAt(),
                        grounds.of(Rule.AGREED_FIRST, consulted.by(), consulted.agencies()));
            case OpinionGiven given -> on(grounds.of(Rule.AGREED_FIRST, given.by(), lead));
            case OpinionMissed missed -> on(grounds.of(Rule.AGREED_FIRST, missed.by(), lead));
            case PlanRevised revised ->
                new Attributes(
                        null,
                        revised.deadline() == null ? null : revised.deadline().dueAt(),
                        grounds.of(Rule.AGREED_FIRST, revised.by(), parties));
            case PlanIssued issued -> on("Kế hoạch số " + issued.document().number());
            case SolutionAdded added ->
                on(grounds.of(Rule.SITUATIONS, added.by(), added.solution().owner()));
            case PlanReviewed reviewed -> on(grounds.of(Rule.REVIEWS, reviewed.by(), parties));
            case PlanCancelled cancelled -> Attributes.NONE;
            case PlanReminded reminded ->
                new Attributes(
                        null,
                        reminded.dueAt(),
                        switch (reminded.duty()) {
                            case OPINION -> grounds.of(Rule.AGREED_FIRST, reminded.by(), lead);
                            case INTERIM_REVIEW, FINAL_REVIEW -> grounds.of(Rule.REVIEWS, reminded.by(), lead);
                        });
            case TaskAssigned assigned -> {
                String given = assigned.content().basis();
                yield new Attributes(
                        null,
                        assigned.deadline().dueAt(),
                        given == null
                                ? grounds.of(
                                        Rule.RUN_AFTER_ISSUE,
                                        assigned.by(),
                                        assigned.content().owner())
                                : given);
            }
            case TaskReminded reminded ->
                new Attributes(null, reminded.dueAt(), grounds.of(Rule.CARRIED_OUT, reminded.by(), lead));
            case TaskAccepted accepted -> on(grounds.of(Rule.CARRIED_OUT, accepted.by(), lead));
            case TaskReported reported -> on(grounds.of(Rule.CARRIED_OUT, reported.by(), lead));
            case TaskJudged judged -> on(grounds.of(Rule.CARRIED_OUT, judged.by(), owner(state, judged)));
            case TaskUrged urged -> on(grounds.of(Rule.URGED, urged.by(), owner(state, urged)));
        };
    }

    /** Where it is to be carried out, by the map of the day on which it was drafted. */
    static Where where(Frame frame) {
        return new Where(frame.terms().scope().areas(), frame.mapDay());
    }

    private static Set<AgencyCode> owner(PlanState state, TaskStep step) {
        return state instanceof Issued issued ? issued.course().tasks().ownerOf(step.task()) : Set.of();
    }

    private static Attributes on(String basis) {
        return new Attributes(null, null, basis);
    }
}

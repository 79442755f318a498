package vn.lienthong.exchange.plan;

import java.util.Set;
import vn.lienthong.contract.AgencyCode;
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
import vn.lienthong.contract.task.Tasks;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.task.TaskBases;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.runtime.decider.Attributes;

/** What the envelopes of the events of a plan say beside who and when (urgency, limit, basis), and what they rest on. */
final class PlanAttributes {
    private static final TaskBases TASKS =
            new TaskBases(Rule.RUN_AFTER_ISSUE, Rule.CARRIED_OUT, Rule.CARRIED_OUT, Rule.URGED);

    private PlanAttributes() {}

    /** What the envelope says; what a rule rests on is asked of whom the event concerns. @param state that after the event */
    static Attributes of(Directory directory, PlanState state, PlanEvent event) {
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
            case OfTask<?> task -> TASKS.attributes(task.step(), grounds, lead, tasks(state));
        };
    }

    /** Where it is to be carried out, by the map of the day on which it was drafted. */
    static Where where(Frame frame) {
        return new Where(frame.terms().scope().areas(), frame.mapDay());
    }

    private static Tasks tasks(PlanState state) {
        return state instanceof Issued issued ? issued.course().tasks() : Tasks.NONE;
    }

    private static Attributes on(String basis) {
        return new Attributes(null, null, basis);
    }
}

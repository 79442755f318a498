package vn.lienthong.exchange.plan;

import static vn.lienthong.runtime.decider.AllowedStep.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.plan.PlanCommand.AddSolution;
import vn.lienthong.contract.plan.PlanCommand.CancelPlan;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanCommand.IssuePlan;
import vn.lienthong.contract.plan.PlanCommand.ReviewPlan;
import vn.lienthong.contract.plan.PlanCommand.RevisePlan;
import vn.lienthong.exchange.plan.PlanState.Cancelled;
import vn.lienthong.exchange.plan.PlanState.Consulted;
import vn.lienthong.exchange.plan.PlanState.Drafted;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.plan.PlanState.None;
import vn.lienthong.exchange.plan.PlanState.Reviewed;
import vn.lienthong.exchange.task.TaskSteps;
import vn.lienthong.runtime.decider.AllowedStep;

/** Which steps a plan allows. */
final class PlanSteps {
    private PlanSteps() {}

    static Optional<List<AllowedStep>> allowed(PlanState state) {
        return switch (state) {
            case None none -> Optional.empty();
            case Drafted drafted -> Optional.of(draft(drafted.frame().lead()));
            case Consulted consulted -> Optional.of(consulted(consulted));
            case Issued issued -> Optional.of(inForce(issued));
            case Reviewed reviewed -> Optional.of(List.of());
            case Cancelled cancelled -> Optional.of(List.of());
        };
    }

    private static List<AllowedStep> draft(AgencyCode lead) {
        return of(lead, ConsultOnPlan.class, RevisePlan.class, CancelPlan.class);
    }

    /** Who was asked may give another opinion on the same draft. */
    private static List<AllowedStep> consulted(Consulted consulted) {
        AgencyCode lead = consulted.frame().lead();
        List<AllowedStep> steps = new ArrayList<>(draft(lead));
        if (consulted.consultation().awaited().isEmpty()) {
            steps.add(of(lead, IssuePlan.class));
        }
        consulted.consultation().opinions().keySet().forEach(agency -> steps.add(of(agency, GiveOpinion.class)));
        return steps;
    }

    private static List<AllowedStep> inForce(Issued issued) {
        List<AllowedStep> steps =
                new ArrayList<>(TaskSteps.allowed(Matter.PLAN, issued.course().tasks()));
        steps.addAll(of(issued.frame().lead(), AddSolution.class, ReviewPlan.class, CancelPlan.class));
        issued.frame().leads().forEach(each -> steps.add(TaskSteps.assign(Matter.PLAN, each)));
        return steps;
    }
}

package vn.lienthong.exchange.plan;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.task.Running;
import vn.lienthong.exchange.plan.Opinion.Awaited;
import vn.lienthong.exchange.plan.PlanState.Cancelled;
import vn.lienthong.exchange.plan.PlanState.Consulted;
import vn.lienthong.exchange.plan.PlanState.Drafted;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.plan.PlanState.None;
import vn.lienthong.exchange.plan.PlanState.Reviewed;
import vn.lienthong.exchange.task.TaskTurns;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.views.explain.Explanation.Next;

/** Whose turn it is with a plan. */
final class PlanTurns {
    private PlanTurns() {}

    static List<Next> of(PlanState state, Grounds today) {
        Frame frame = PlanState.frame(state);
        Grounds grounds = frame == null ? today : today.in(PlanAttributes.where(frame));
        return switch (state) {
            case None none -> List.of();
            case Drafted drafted ->
                List.of(Next.may(
                        drafted.frame().lead(),
                        "Lấy ý kiến các cơ quan liên quan",
                        PlanCommand.ConsultOnPlan.class,
                        grounds.of(
                                Rule.AGREED_FIRST,
                                drafted.frame().lead(),
                                drafted.frame().parties())));
            case Consulted consulted -> consulted(consulted, grounds);
            case Issued issued -> inForce(issued, grounds);
            case Reviewed reviewed -> List.of();
            case Cancelled cancelled -> List.of();
        };
    }

    private static List<Next> consulted(Consulted consulted, Grounds grounds) {
        AgencyCode lead = consulted.frame().lead();
        List<Next> next = new ArrayList<>();
        consulted.consultation().opinions().forEach((agency, opinion) -> {
            if (opinion instanceof Awaited awaited) {
                next.add(owed(
                        agency,
                        "Cho ý kiến về dự thảo",
                        PlanCommand.GiveOpinion.class,
                        awaited.clock(),
                        grounds.of(Rule.AGREED_FIRST, agency, lead)));
            }
        });
        if (next.isEmpty()) {
            next.add(Next.may(
                    lead,
                    "Ban hành kế hoạch",
                    PlanCommand.IssuePlan.class,
                    grounds.of(Rule.AGREED_FIRST, lead, consulted.frame().parties())));
        }
        return next;
    }

    private static List<Next> inForce(Issued issued, Grounds grounds) {
        List<Next> next =
                new ArrayList<>(TaskTurns.of(Matter.PLAN, issued.course().tasks(), grounds));
        AgencyCode lead = issued.frame().lead();
        String review = grounds.of(Rule.REVIEWS, lead, List.of());
        issued.course()
                .interim()
                .forEach(clock -> next.add(owed(lead, "Sơ kết", PlanCommand.ReviewPlan.class, clock, review)));
        next.add(owed(
                lead, "Tổng kết", PlanCommand.ReviewPlan.class, issued.course().last(), review));
        return next;
    }

    private static Next owed(AgencyCode turn, String whatVi, Class<?> command, Running clock, String basis) {
        return Next.owed(turn, whatVi, command, clock.deadline().dueAt(), basis);
    }
}

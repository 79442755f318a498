package vn.lienthong.exchange.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.AddSolution;
import vn.lienthong.contract.plan.PlanCommand.ReviewPlan;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanReviewed;
import vn.lienthong.contract.plan.PlanEvent.SolutionAdded;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Adds solutions to a plan in force and reviews it; the final review ends it, once every task is settled (clauses.csv S1-18, S2-83). */
final class Reviewing {
    private static final int MOST_ADDED = 200;

    private Reviewing() {}

    static Decision<PlanEvent> review(Command<PlanCommand> command, ReviewPlan review, Issued issued) {
        LocalDate today = Counting.day(command.now());
        List<Reason> reasons = new ArrayList<>();
        if (review.heldOn().isAfter(today)
                || review.heldOn().isBefore(issued.course().issuedOn())) {
            reasons.add(Reason.of(
                    ReasonCode.IMPOSSIBLE_DATE, "/heldOn", "Ngày sơ kết, tổng kết phải từ ngày ban hành đến hôm nay."));
        }
        if (review.kind() == ReviewKind.FINAL && !issued.course().tasks().open().isEmpty()) {
            reasons.add(new Reason(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "/kind",
                    "Chưa thể tổng kết, còn nhiệm vụ chưa xong: "
                            + issued.course().tasks().openVi() + ".",
                    Rule.CARRIED_OUT.cited()));
        }
        return reasons.isEmpty()
                ? Decision.accepted(new PlanReviewed(
                        issued.frame().id(),
                        command.by(),
                        command.now(),
                        review.kind(),
                        review.heldOn(),
                        review.assessment(),
                        issued.course().tasks().tallies()))
                : new Decision.Refused<>(reasons);
    }

    static Decision<PlanEvent> add(Command<PlanCommand> command, AddSolution add, Issued issued) {
        List<Reason> reasons = new ArrayList<>();
        if (!PlanCharge.owners(issued).contains(add.solution().owner())) {
            reasons.add(new Reason(
                    ReasonCode.SCHEMA,
                    "/solution/owner",
                    "Cơ quan " + add.solution().owner() + " không tham gia kế hoạch.",
                    Rule.AGREED_FIRST.cited()));
        }
        if (issued.course().added().size() >= MOST_ADDED) {
            reasons.add(Reason.of(ReasonCode.ILLEGAL_TRANSITION, null, "Đã bổ sung đủ " + MOST_ADDED + " giải pháp."));
        }
        return reasons.isEmpty()
                ? Decision.accepted(new SolutionAdded(issued.frame().id(), command.by(), command.now(), add.solution()))
                : new Decision.Refused<>(reasons);
    }
}

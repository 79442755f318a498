package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.PLAN;
import static vn.lienthong.contract.MessageTypes.alarm;
import static vn.lienthong.contract.MessageTypes.command;
import static vn.lienthong.contract.MessageTypes.event;
import static vn.lienthong.contract.MessageTypes.firstEvent;
import static vn.lienthong.contract.MessageTypes.lastEvent;
import static vn.lienthong.contract.MessageTypes.reminder;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent;

/** The rows of the table of message types that speak of plans. */
final class PlanTypes {
    private static final List<MessageType> COMMANDS = List.of(
            command(PLAN, "draft", PlanCommand.DraftPlan.class, "Dự thảo kế hoạch"),
            command(PLAN, "consult", PlanCommand.ConsultOnPlan.class, "Lấy ý kiến dự thảo kế hoạch"),
            command(PLAN, "give-opinion", PlanCommand.GiveOpinion.class, "Cho ý kiến dự thảo kế hoạch"),
            command(PLAN, "revise", PlanCommand.RevisePlan.class, "Sửa dự thảo kế hoạch"),
            command(PLAN, "issue", PlanCommand.IssuePlan.class, "Ban hành kế hoạch"),
            command(PLAN, "add-solution", PlanCommand.AddSolution.class, "Bổ sung giải pháp tình thế"),
            command(PLAN, "review", PlanCommand.ReviewPlan.class, "Sơ kết, tổng kết kế hoạch"),
            command(PLAN, "cancel", PlanCommand.CancelPlan.class, "Hủy kế hoạch"));

    private static final List<MessageType> EVENTS = List.of(
            firstEvent(PLAN, "drafted", PlanEvent.PlanDrafted.class, "Đã dự thảo kế hoạch"),
            event(PLAN, "consulted", PlanEvent.PlanConsulted.class, "Đã lấy ý kiến dự thảo kế hoạch"),
            event(PLAN, "opinion-given", PlanEvent.OpinionGiven.class, "Đã cho ý kiến dự thảo kế hoạch"),
            alarm(PLAN, "opinion-missed", PlanEvent.OpinionMissed.class, "Hết hạn mà chưa cho ý kiến"),
            event(PLAN, "revised", PlanEvent.PlanRevised.class, "Đã sửa dự thảo kế hoạch"),
            event(PLAN, "issued", PlanEvent.PlanIssued.class, "Đã ban hành kế hoạch"),
            event(PLAN, "solution-added", PlanEvent.SolutionAdded.class, "Đã bổ sung giải pháp tình thế"),
            event(PLAN, "reviewed", PlanEvent.PlanReviewed.class, "Đã sơ kết, tổng kết kế hoạch"),
            lastEvent(PLAN, "cancelled", PlanEvent.PlanCancelled.class, "Đã hủy kế hoạch"),
            reminder(PLAN, "reminded", PlanEvent.PlanReminded.class, "Nhắc hạn của kế hoạch"));

    private static final List<MessageType> OVERLAPS = List.of(
            firstEvent(PLAN, "overlap-found", OverlapEvent.OverlapFound.class, "Cảnh báo trùng lắp kế hoạch"),
            lastEvent(PLAN, "overlap-ended", OverlapEvent.OverlapEnded.class, "Hết trùng lắp kế hoạch"));

    static final List<MessageType> ALL = Stream.of(
                    COMMANDS,
                    TaskTypes.commands(PLAN, PlanCommand.OfTask.class),
                    EVENTS,
                    TaskTypes.events(PLAN, PlanEvent.OfTask.class),
                    OVERLAPS)
            .flatMap(List::stream)
            .toList();

    private PlanTypes() {}
}

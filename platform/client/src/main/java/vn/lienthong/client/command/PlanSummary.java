package vn.lienthong.client.command;

import java.util.Locale;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.task.TaskStep;

/** What an event of a plan says, in one line. */
final class PlanSummary {
    private PlanSummary() {}

    static String of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanDrafted drafted ->
                drafted.terms().kind().nameVi() + ": " + drafted.terms().title();
            case PlanEvent.PlanConsulted consulted ->
                "%s – lấy ý kiến: %s".formatted(consulted.terms().title(), Wording.agencies(consulted.agencies()));
            case PlanEvent.OpinionGiven given ->
                TaskSummary.with(given.stance().nameVi() + " với bản " + given.revision(), given.text());
            case PlanEvent.OpinionMissed missed -> "Không cho ý kiến về bản " + missed.revision();
            case PlanEvent.PlanRevised revised -> "Bản " + revised.revision() + " – " + revised.reason();
            case PlanEvent.PlanIssued issued ->
                TaskSummary.with("Kế hoạch số " + issued.document().number(), issued.because());
            case PlanEvent.SolutionAdded added ->
                added.solution().situation() + " – " + added.solution().measure();
            case PlanEvent.PlanReviewed reviewed -> reviewed.kind().nameVi() + ": " + reviewed.assessment();
            case PlanEvent.PlanCancelled cancelled -> cancelled.reason();
            case PlanEvent.PlanReminded reminded ->
                "%s %s"
                        .formatted(
                                reminded.overdue() ? "Đã quá hạn" : "Sắp đến hạn",
                                reminded.duty().nameVi().toLowerCase(Locale.ROOT));
            case TaskStep step -> TaskSummary.of(step);
        };
    }

    static String of(OverlapEvent event) {
        return switch (event) {
            case OverlapEvent.OverlapFound found ->
                "“%s” cũng có trong kế hoạch của %s, từ %s đến %s"
                        .formatted(
                                found.label(),
                                found.other(),
                                found.days().from(),
                                found.days().to());
            case OverlapEvent.OverlapEnded ended -> "Không còn trùng lắp";
        };
    }
}

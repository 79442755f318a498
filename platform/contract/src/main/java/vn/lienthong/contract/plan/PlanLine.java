package vn.lienthong.contract.plan;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.task.TaskLine;
import vn.lienthong.contract.task.TaskStep;

/** What an event of a plan says, in one Vietnamese line: all but who brought it about and when. */
public final class PlanLine {
    private final Function<AgencyCode, String> name;

    /** @param name how an agency is called in the line */
    public PlanLine(Function<AgencyCode, String> name) {
        this.name = name;
    }

    /** The line. */
    public String of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanDrafted drafted ->
                drafted.terms().kind().nameVi() + ": " + drafted.terms().title();
            case PlanEvent.PlanConsulted consulted ->
                "%s – lấy ý kiến: %s"
                        .formatted(
                                consulted.terms().title(),
                                consulted.agencies().stream().map(name).collect(Collectors.joining(", ")));
            case PlanEvent.OpinionGiven given ->
                TaskLine.with(given.stance().nameVi() + " với bản " + given.revision(), given.text());
            case PlanEvent.OpinionMissed missed -> "Không cho ý kiến về bản " + missed.revision();
            case PlanEvent.PlanRevised revised -> "Bản " + revised.revision() + " – " + revised.reason();
            case PlanEvent.PlanIssued issued ->
                TaskLine.with("Kế hoạch số " + issued.document().number(), issued.because());
            case PlanEvent.SolutionAdded added ->
                added.solution().situation() + " – " + added.solution().measure();
            case PlanEvent.PlanReviewed reviewed -> reviewed.kind().nameVi() + ": " + reviewed.assessment();
            case PlanEvent.PlanCancelled cancelled -> cancelled.reason();
            case PlanEvent.PlanReminded reminded ->
                "%s %s"
                        .formatted(
                                reminded.overdue() ? "Đã quá hạn" : "Sắp đến hạn",
                                reminded.duty().nameVi().toLowerCase(Locale.ROOT));
            case TaskStep step -> TaskLine.of(step, name);
        };
    }

    /** The line. */
    public String of(OverlapEvent event) {
        return switch (event) {
            case OverlapEvent.OverlapFound found ->
                "“%s” cũng có trong kế hoạch của %s, từ %s đến %s"
                        .formatted(
                                found.label(),
                                name.apply(found.other()),
                                found.days().from(),
                                found.days().to());
            case OverlapEvent.OverlapEnded ended -> "Không còn trùng lắp";
        };
    }
}

package vn.lienthong.runtime.feed;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.task.TaskStep;

/** Tells what happened to a plan, in one Vietnamese sentence. */
final class PlanLines {
    private final Function<AgencyCode, @Nullable String> names;

    /** @param names the short name of an agency */
    PlanLines(Function<AgencyCode, @Nullable String> names) {
        this.names = names;
    }

    String of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanDrafted drafted ->
                drafted.terms().kind().nameVi() + ": " + drafted.terms().title();
            case PlanEvent.PlanConsulted consulted ->
                "%s – lấy ý kiến: %s"
                        .formatted(
                                consulted.terms().title(),
                                consulted.agencies().stream().map(names).collect(Collectors.joining(", ")));
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
            case TaskStep step -> TaskLine.of(step, names);
        };
    }

    String of(OverlapEvent event) {
        return switch (event) {
            case OverlapEvent.OverlapFound found ->
                "“%s” cũng có trong kế hoạch của %s, từ %s đến %s"
                        .formatted(
                                found.label(),
                                names.apply(found.other()),
                                found.days().from(),
                                found.days().to());
            case OverlapEvent.OverlapEnded ended -> "Không còn trùng lắp";
        };
    }
}

package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.day;
import static vn.lienthong.contract.wording.Phrases.with;

import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.PlanEvent;

/** What the events of a plan say, and those of an overlap of plans. */
record PlanWording(Phrases phrases) {
    Said of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.PlanDrafted drafted ->
                Said.by(Said.titled(
                        drafted.terms().kind().nameVi(), drafted.terms().title()));
            case PlanEvent.PlanConsulted consulted ->
                Said.by("%s – lấy ý kiến: %s"
                        .formatted(consulted.terms().title(), phrases.names(consulted.agencies())));
            case PlanEvent.OpinionGiven given ->
                Said.by(with(given.stance().nameVi() + " với bản " + given.revision(), given.text()));
            case PlanEvent.OpinionMissed missed ->
                phrases.due(missed.by(), "Không cho ý kiến về bản " + missed.revision());
            case PlanEvent.PlanRevised revised -> Said.by(with("Bản " + revised.revision(), revised.reason()));
            case PlanEvent.PlanIssued issued ->
                Said.by(with("Kế hoạch số " + issued.document().number(), issued.because()));
            case PlanEvent.SolutionAdded added ->
                Said.by(with(added.solution().situation(), added.solution().measure()));
            case PlanEvent.PlanReviewed reviewed -> Said.by(reviewed.kind().nameVi() + ": " + reviewed.assessment());
            case PlanEvent.PlanCancelled cancelled -> Said.by(cancelled.reason());
            case PlanEvent.PlanReminded reminded ->
                phrases.due(reminded.by(), reminded.overdue(), reminded.duty().nameVi());
            case PlanEvent.OfTask<?> task -> new TaskWording(phrases).of(task.step());
        };
    }

    Said of(OverlapEvent event) {
        return switch (event) {
            case OverlapEvent.OverlapFound found ->
                Said.bySystem("“%s” cũng có trong kế hoạch của %s, từ %s đến %s"
                        .formatted(
                                found.label(),
                                phrases.name(found.other()),
                                day(found.days().from()),
                                day(found.days().to())));
            case OverlapEvent.OverlapEnded ended -> Said.bySystem("");
        };
    }
}

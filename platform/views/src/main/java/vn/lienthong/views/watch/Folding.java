package vn.lienthong.views.watch;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.tip.TipEvent;

/** What is owed on a matter after an event of it, which has happened and is not questioned. Pure. */
final class Folding {
    private Folding() {}

    /** @return null for a matter on which nothing is ever owed, or whose beginning is not known */
    static @Nullable MatterObligations after(@Nullable MatterObligations matter, MatterEvent event) {
        return switch (event) {
            case RequestEvent request -> RequestWatch.after(matter, request);
            case CaseFileEvent caseFile -> CaseFileWatch.after(matter, caseFile);
            case PlanEvent plan -> PlanWatch.after(matter, plan);
            case GroupEvent group -> GroupWatch.after(matter, group);
            case CommitmentEvent commitment -> CommitmentWatch.after(matter, commitment);
            case DeconflictionEvent deconfliction -> DeconflictionWatch.after(matter, deconfliction);
            case TipEvent tip -> TipWatch.after(matter, tip);
            case InformationEvent information -> InformationWatch.after(matter, information);
            case SourceEvent<?> source -> matter == null ? null : SourceWatch.after(matter, source.step());
            default -> matter;
        };
    }
}

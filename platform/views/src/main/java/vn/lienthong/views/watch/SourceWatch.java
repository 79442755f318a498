package vn.lienthong.views.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.contract.task.Deadline;

/** What those owe that answer for a matter which rests on information that was corrected or taken back: to look it through. */
final class SourceWatch {
    private SourceWatch() {}

    static MatterObligations after(MatterObligations matter, SourceStep step) {
        return switch (step) {
            case SourceStep.Changed changed -> changed(matter, changed).settled(step.at());
            case SourceStep.Reviewed reviewed ->
                matter.without(key(reviewed.change()) + reviewed.by()).settled(step.at());
            case SourceStep.ReviewMoved moved -> moved(matter, moved).settled(step.at());
            case SourceStep.Reminded reminded ->
                matter.change(
                        key(reminded.change()) + reminded.by(),
                        owed -> owed.with(owed.progress().rung(reminded.overdue())));
        };
    }

    private static MatterObligations changed(MatterObligations matter, SourceStep.Changed changed) {
        MatterObligations after = matter;
        if (changed.replaces() != null) {
            String before = key(changed.replaces());
            for (String key : matter.obligations().keySet()) {
                after = key.startsWith(before) ? after.without(key) : after;
            }
        }
        return asked(after, changed, changed.asked(), changed.limit());
    }

    private static MatterObligations moved(MatterObligations matter, SourceStep.ReviewMoved moved) {
        MatterObligations after = matter;
        for (AgencyCode agency : moved.from()) {
            after = after.without(key(moved.change()) + agency);
        }
        return asked(after, moved, moved.to(), moved.limit());
    }

    private static MatterObligations asked(
            MatterObligations matter, SourceStep step, List<AgencyCode> agencies, @Nullable Deadline deadline) {
        if (deadline == null || !matter.open()) {
            return matter;
        }
        Limit limit = Limit.of(deadline);
        MatterObligations after = matter;
        for (AgencyCode agency : agencies) {
            after = after.owing(
                    key(step.change()) + agency,
                    Obligation.of(Duty.REVIEW_SOURCE, agency, null, step.at(), limit)
                            .about("thay đổi nguồn số " + step.change()));
        }
        return after;
    }

    private static String key(int change) {
        return "source/%d/".formatted(change);
    }
}

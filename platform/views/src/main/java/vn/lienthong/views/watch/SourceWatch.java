package vn.lienthong.views.watch;

import vn.lienthong.contract.source.SourceStep;

/** What those owe that answer for a matter which rests on information that was corrected or taken back: to look it through. */
final class SourceWatch {
    private SourceWatch() {}

    static MatterObligations after(MatterObligations matter, SourceStep step) {
        return switch (step) {
            case SourceStep.Changed changed -> changed(matter, changed).settled(step.at());
            case SourceStep.Reviewed reviewed ->
                matter.without(key(reviewed.change()) + reviewed.by()).settled(step.at());
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
        if (changed.limit() == null || !matter.open()) {
            return after;
        }
        Limit limit = new Limit(changed.limit().dueAt(), null, changed.limit().byDefault());
        for (var agency : changed.asked()) {
            after = after.owing(
                    key(changed.change()) + agency,
                    Obligation.of(Duty.REVIEW_SOURCE, agency, null, changed.at(), limit)
                            .about("thay đổi nguồn số " + changed.change()));
        }
        return after;
    }

    private static String key(int change) {
        return "source/%d/".formatted(change);
    }
}

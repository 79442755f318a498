package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsBegan;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.contract.request.EscalationLevel;

/**
 * What is owed under an agreement: reports, meetings, consents to a release, shares. An agreement under which nothing is owed just
 * now waits for nobody to end it.
 */
final class CommitmentWatch {
    private CommitmentWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, CommitmentEvent event) {
        return event instanceof CommitmentsBegan began
                ? owing(
                        MatterObligations.begin(new Heading(began.titleVi(), null, null, began.at(), null), began.by()),
                        began.duties(),
                        began.at())
                : matter == null ? null : changed(matter, event);
    }

    private static MatterObligations changed(MatterObligations matter, CommitmentEvent event) {
        return switch (event) {
            case CommitmentsBegan began -> matter;
            case CommitmentEvent.CommitmentsReviewed reviewed ->
                owing(without(matter, reviewed.dropped()), reviewed.added(), reviewed.at());
            case CommitmentEvent.CommitmentCalled called -> owing(matter, called.duties(), called.at());
            case CommitmentEvent.CommitmentFulfilled fulfilled -> without(matter, fulfilled.duties());
            case CommitmentEvent.CallTakenBack back ->
                matter.without(back.duty().key());
            case CommitmentEvent.CommitmentReminded reminded ->
                matter.change(reminded.duty().key(), owed -> owed.with(progress(owed.progress(), reminded)));
            case CommitmentEvent.CommitmentsEnded ended -> matter.closed();
        };
    }

    /** Who was asked to consent to a release and said nothing in time is silent; what is overdue has gone up. */
    private static ClockProgress progress(ClockProgress progress, CommitmentEvent.CommitmentReminded reminded) {
        if (!reminded.overdue() || reminded.above() == null) {
            return progress.rung(reminded.overdue());
        }
        ClockProgress late =
                reminded.duty().kind() == CommitmentKind.RELEASE ? progress.fellSilent() : progress.rung(true);
        return late.escalated(EscalationLevel.STANDING_OFFICE, reminded.above());
    }

    private static MatterObligations owing(MatterObligations matter, Collection<Commitment> duties, Instant at) {
        MatterObligations after = matter;
        for (Commitment duty : duties) {
            AgencyCode to = duty.to().isEmpty() ? null : duty.to().getFirst();
            Limit limit = new Limit(duty.dueAt(), duty.basis(), duty.byDefault());
            String round = duty.round() == null ? "" : "kỳ " + duty.round() + ": ";
            after = after.owing(
                    duty.key(),
                    Obligation.of(duty(duty.kind()), duty.by(), to, at, limit).about(round + duty.what()));
        }
        return after;
    }

    private static MatterObligations without(MatterObligations matter, Collection<Commitment> duties) {
        MatterObligations after = matter;
        for (Commitment duty : duties) {
            after = after.without(duty.key());
        }
        return after;
    }

    private static Duty duty(CommitmentKind kind) {
        return switch (kind) {
            case REPORT -> Duty.HAND_IN_REPORT;
            case MEETING -> Duty.HOLD_MEETING;
            case RELEASE -> Duty.AGREE_RELEASE;
            case SHARE -> Duty.MAKE_SHARE;
        };
    }
}

package vn.lienthong.exchange.watch;

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

    static @Nullable Sheet after(@Nullable Sheet sheet, CommitmentEvent event) {
        return event instanceof CommitmentsBegan began
                ? owing(
                        Sheet.begin(new Heading(began.titleVi(), null, null, began.at(), null), began.by()),
                        began.duties(),
                        began.at())
                : sheet == null ? null : changed(sheet, event);
    }

    private static Sheet changed(Sheet sheet, CommitmentEvent event) {
        return switch (event) {
            case CommitmentsBegan began -> sheet;
            case CommitmentEvent.CommitmentsReviewed reviewed ->
                owing(without(sheet, reviewed.dropped()), reviewed.added(), reviewed.at());
            case CommitmentEvent.CommitmentCalled called -> owing(sheet, called.duties(), called.at());
            case CommitmentEvent.CommitmentFulfilled fulfilled -> without(sheet, fulfilled.duties());
            case CommitmentEvent.CallTakenBack back -> sheet.without(back.duty().key());
            case CommitmentEvent.CommitmentReminded reminded ->
                sheet.change(reminded.duty().key(), owed -> owed.with(reach(owed.reach(), reminded)));
            case CommitmentEvent.CommitmentsEnded ended -> sheet.closed();
        };
    }

    /** Who was asked to consent to a release and said nothing in time is silent; what is overdue has gone up. */
    private static Reach reach(Reach reach, CommitmentEvent.CommitmentReminded reminded) {
        if (!reminded.overdue() || reminded.above() == null) {
            return reach.rung(reminded.overdue());
        }
        Reach late = reminded.duty().kind() == CommitmentKind.RELEASE ? reach.fellSilent() : reach.rung(true);
        return late.escalated(EscalationLevel.STANDING_OFFICE, reminded.above());
    }

    private static Sheet owing(Sheet sheet, Collection<Commitment> duties, Instant at) {
        Sheet after = sheet;
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

    private static Sheet without(Sheet sheet, Collection<Commitment> duties) {
        Sheet after = sheet;
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

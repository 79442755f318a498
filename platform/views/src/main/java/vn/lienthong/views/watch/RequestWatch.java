package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.Due;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.AnswerSentBack;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestExtended;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestReaddressed;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;
import vn.lienthong.contract.request.RequestEvent.RequestUrged;

/** What is owed on a request: each addressee to confirm the receipt, then to answer; the requester to say whether that does. */
final class RequestWatch {
    private RequestWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, RequestEvent event) {
        return event instanceof RequestMade made
                ? made(made)
                : matter == null ? null : changed(matter, event).settled(event.at());
    }

    private static MatterObligations made(RequestMade made) {
        RequestContent content = made.content();
        Heading heading = new Heading(content.title(), content.urgency(), content.serves(), made.at(), null);
        MatterObligations matter = MatterObligations.begin(heading, made.by());
        List<Owed> owed = made.owed();
        if (owed == null) {
            for (AgencyCode addressee : made.addressees()) {
                Limit answer = new Limit(content.dueAt(), null, false);
                matter = matter.owing(key(addressee), receipt(addressee, made.by(), made.at(), Limit.NONE, answer));
            }
            return matter.settled(made.at());
        }
        for (Owed each : owed) {
            matter = owing(matter, each, made.by(), made.at());
        }
        return matter.settled(made.at());
    }

    private static MatterObligations owing(MatterObligations matter, Owed owed, AgencyCode requester, Instant at) {
        String basis = owed.agreement() == null ? null : basis(owed.agreement(), owed.clause());
        Limit receipt = new Limit(owed.receipt().at(), basis, owed.byDefault());
        Limit answer = new Limit(owed.answer().at(), basis, owed.byDefault());
        return matter.owing(
                key(owed.addressee()),
                receipt(owed.addressee(), requester, at, receipt, answer).ofLine(owed.line()));
    }

    private static Obligation receipt(
            AgencyCode addressee, AgencyCode requester, Instant at, Limit receipt, Limit answer) {
        return Obligation.of(Duty.RECEIVE, addressee, requester, at, receipt).beforeThat(answer);
    }

    private static String basis(String agreement, @Nullable String clause) {
        return clause == null ? agreement : agreement + " " + clause;
    }

    private static MatterObligations changed(MatterObligations matter, RequestEvent event) {
        return switch (event) {
            case RequestMade made -> matter;
            case RequestEvent.RequestReceived now -> received(matter, now.by(), now.at());
            case RequestEvent.RequestAccepted now -> received(matter, now.by(), now.at());
            case RequestEvent.RequestRefused now -> matter.without(key(now.by()));
            case RequestEvent.RequestAssigned now -> matter;
            case RequestEvent.RequestStarted now -> matter;
            case RequestEvent.RequestAnsweredPartly now -> matter;
            case RequestAnswered now -> answered(matter, now);
            case AnswerSentBack now -> on(matter, now.addressee(), owed -> sentBack(owed, now));
            case RequestEvent.AnswerApproved now -> matter.without(key(now.addressee()));
            case RequestEvent.RequestClosed now -> matter.closed();
            case RequestEvent.ReleasePublished now -> matter.closed();
            case RequestEvent.RequestWithdrawn now -> matter.closed();
            case RequestEvent.RequestSuperseded now -> matter.closed();
            case RequestReaddressed now -> readdressed(matter, now);
            case RequestUrged now -> urged(matter, now);
            case RequestEvent.RequestPaused now -> paused(matter, now.addressee(), now.until());
            case RequestResumed now -> on(matter, now.addressee(), owed -> resumed(owed, now));
            case RequestExtended now -> on(matter, now.addressee(), owed -> extended(owed, now));
            case RequestEvent.RequestJoined now -> matter;
            case RequestEvent.DocumentsSupplied now -> matter;
            case RequestEvent.MeetingRecorded now -> matter;
            case RequestEvent.RequestRolledUp now -> matter;
            case RequestEvent.RequestWarned now ->
                on(matter, now.by(), owed -> owed.with(owed.progress().rung(false)));
            case RequestEvent.RequestFellSilent now ->
                on(matter, now.by(), owed -> owed.with(owed.progress().fellSilent()));
            case RequestEvent.RequestEscalated now ->
                on(matter, now.by(), owed -> owed.with(owed.progress().escalated(now.level(), now.to())));
        };
    }

    /** To accept confirms the receipt as well. */
    private static MatterObligations received(MatterObligations matter, AgencyCode by, Instant at) {
        return on(matter, by, owed -> owed.duty() == Duty.RECEIVE ? owed.then(Duty.ANSWER, at) : owed);
    }

    private static MatterObligations answered(MatterObligations matter, RequestAnswered answered) {
        MatterObligations after = on(
                matter,
                answered.by(),
                owed -> owed.duty() == Duty.APPROVE ? owed : owed.turned(Duty.APPROVE, answered.at()));
        List<AgencyCode> others = answered.answeredFor();
        for (AgencyCode other : others == null ? List.<AgencyCode>of() : others) {
            after = after.without(key(other));
        }
        return after;
    }

    private static Obligation sentBack(Obligation owed, AnswerSentBack back) {
        Obligation again = owed.duty() == Duty.APPROVE ? owed.turned(Duty.ANSWER, back.at()) : owed;
        Limit before = owed.next() == null ? owed.limit() : owed.next();
        return again.with(before.until(back.answer().at())).beforeThat(null).with(ClockProgress.RUNNING);
    }

    private static MatterObligations urged(MatterObligations matter, RequestUrged urged) {
        MatterObligations after = matter;
        for (AgencyCode addressee : urged.addressees()) {
            after = on(after, addressee, owed -> owed.urgedBy(urged.by(), urged.at()));
        }
        return after;
    }

    /** Where a line moves, its units answer to the new one. */
    private static MatterObligations readdressed(MatterObligations matter, RequestReaddressed moved) {
        MatterObligations after = matter.without(key(moved.from()));
        for (var owed : matter.obligations().entrySet()) {
            if (moved.from().equals(owed.getValue().line())) {
                after = after.change(
                        owed.getKey(), unit -> unit.ofLine(moved.owed().addressee()));
            }
        }
        return owing(after, moved.owed(), matter.finisher(), moved.at());
    }

    private static MatterObligations paused(MatterObligations matter, AgencyCode addressee, Instant until) {
        return on(matter, addressee, owed -> owed.with(owed.progress().paused(until)));
    }

    private static Obligation resumed(Obligation owed, RequestResumed now) {
        Obligation running = owed.with(owed.progress().paused(null));
        Due receipt = now.receipt();
        return owed.duty() == Duty.RECEIVE && receipt != null
                ? answerBy(
                        running.with(owed.limit().until(receipt.at())),
                        now.answer().at())
                : running.with(owed.limit().until(now.answer().at()));
    }

    /** What was missed of the answer is made good by more time; what was missed of the receipt is not. */
    private static Obligation extended(Obligation owed, RequestExtended now) {
        return owed.duty() == Duty.RECEIVE
                ? answerBy(owed, now.answer().at())
                : owed.with(owed.limit().until(now.answer().at()))
                        .with(owed.progress().pausedOnly());
    }

    private static Obligation answerBy(Obligation owed, Instant at) {
        Limit answer = owed.next() == null ? owed.limit() : owed.next();
        return owed.beforeThat(answer.until(at));
    }

    private static MatterObligations on(
            MatterObligations matter, AgencyCode addressee, UnaryOperator<Obligation> change) {
        return matter.change(key(addressee), change);
    }

    static String key(AgencyCode addressee) {
        return addressee.value();
    }
}

package vn.lienthong.exchange.watch;

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

/** What is owed on a request: each addressee to confirm the receipt, then to answer; the requester to say whether that does. */
final class RequestWatch {
    private RequestWatch() {}

    static @Nullable Sheet after(@Nullable Sheet sheet, RequestEvent event) {
        return event instanceof RequestMade made
                ? made(made)
                : sheet == null ? null : changed(sheet, event).settled(event.at());
    }

    private static Sheet made(RequestMade made) {
        RequestContent content = made.content();
        Heading heading = new Heading(content.title(), content.urgency(), content.serves(), made.at(), null);
        Sheet sheet = Sheet.begin(heading, made.by());
        List<Owed> owed = made.owed();
        if (owed == null) {
            for (AgencyCode addressee : made.addressees()) {
                Limit answer = new Limit(content.dueAt(), null, false);
                sheet = sheet.owing(key(addressee), receipt(addressee, made.by(), made.at(), Limit.NONE, answer));
            }
            return sheet.settled(made.at());
        }
        for (Owed each : owed) {
            sheet = owing(sheet, each, made.by(), made.at());
        }
        return sheet.settled(made.at());
    }

    private static Sheet owing(Sheet sheet, Owed owed, AgencyCode requester, Instant at) {
        String basis = owed.agreement() == null ? null : basis(owed.agreement(), owed.clause());
        Limit receipt = new Limit(owed.receipt().at(), basis, owed.byDefault());
        Limit answer = new Limit(owed.answer().at(), basis, owed.byDefault());
        return sheet.owing(
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

    private static Sheet changed(Sheet sheet, RequestEvent event) {
        return switch (event) {
            case RequestMade made -> sheet;
            case RequestEvent.RequestReceived now -> received(sheet, now.by(), now.at());
            case RequestEvent.RequestAccepted now -> received(sheet, now.by(), now.at());
            case RequestEvent.RequestRefused now -> sheet.without(key(now.by()));
            case RequestEvent.RequestAssigned now -> sheet;
            case RequestEvent.RequestStarted now -> sheet;
            case RequestEvent.RequestAnsweredPartly now -> sheet;
            case RequestAnswered now -> answered(sheet, now);
            case AnswerSentBack now -> on(sheet, now.addressee(), owed -> sentBack(owed, now));
            case RequestEvent.AnswerApproved now -> sheet.without(key(now.addressee()));
            case RequestEvent.RequestClosed now -> sheet.closed();
            case RequestEvent.RequestWithdrawn now -> sheet.closed();
            case RequestEvent.RequestSuperseded now -> sheet.closed();
            case RequestReaddressed now -> readdressed(sheet, now);
            case RequestEvent.RequestUrged now -> sheet;
            case RequestEvent.RequestPaused now -> paused(sheet, now.addressee(), now.until());
            case RequestResumed now -> on(sheet, now.addressee(), owed -> resumed(owed, now));
            case RequestExtended now -> on(sheet, now.addressee(), owed -> extended(owed, now));
            case RequestEvent.RequestJoined now -> sheet;
            case RequestEvent.DocumentsSupplied now -> sheet;
            case RequestEvent.MeetingRecorded now -> sheet;
            case RequestEvent.RequestRolledUp now -> sheet;
            case RequestEvent.RequestWarned now ->
                on(sheet, now.by(), owed -> owed.with(owed.reach().rung(false)));
            case RequestEvent.RequestFellSilent now ->
                on(sheet, now.by(), owed -> owed.with(owed.reach().fellSilent()));
            case RequestEvent.RequestEscalated now ->
                on(sheet, now.by(), owed -> owed.with(owed.reach().escalated(now.level(), now.to())));
        };
    }

    /** To accept confirms the receipt as well. */
    private static Sheet received(Sheet sheet, AgencyCode by, Instant at) {
        return on(sheet, by, owed -> owed.duty() == Duty.RECEIVE ? owed.then(Duty.ANSWER, at) : owed);
    }

    private static Sheet answered(Sheet sheet, RequestAnswered answered) {
        Sheet after = on(
                sheet,
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
        return again.with(before.until(back.answer().at())).beforeThat(null).with(Reach.RUNNING);
    }

    /** Where a line moves, its units answer to the new one. */
    private static Sheet readdressed(Sheet sheet, RequestReaddressed moved) {
        Sheet after = sheet.without(key(moved.from()));
        for (var owed : sheet.obligations().entrySet()) {
            if (moved.from().equals(owed.getValue().line())) {
                after = after.change(
                        owed.getKey(), unit -> unit.ofLine(moved.owed().addressee()));
            }
        }
        return owing(after, moved.owed(), sheet.finisher(), moved.at());
    }

    private static Sheet paused(Sheet sheet, AgencyCode addressee, Instant until) {
        return on(sheet, addressee, owed -> owed.with(owed.reach().paused(until)));
    }

    private static Obligation resumed(Obligation owed, RequestResumed now) {
        Obligation running = owed.with(owed.reach().paused(null));
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
                        .with(owed.reach().pausedOnly());
    }

    private static Obligation answerBy(Obligation owed, Instant at) {
        Limit answer = owed.next() == null ? owed.limit() : owed.next();
        return owed.beforeThat(answer.until(at));
    }

    private static Sheet on(Sheet sheet, AgencyCode addressee, UnaryOperator<Obligation> change) {
        return sheet.change(key(addressee), change);
    }

    static String key(AgencyCode addressee) {
        return addressee.value();
    }
}

package vn.lienthong.exchange.request;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.Owed;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.AnswerApproved;
import vn.lienthong.contract.request.RequestEvent.AnswerSentBack;
import vn.lienthong.contract.request.RequestEvent.DocumentsSupplied;
import vn.lienthong.contract.request.RequestEvent.MeetingRecorded;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestAnsweredPartly;
import vn.lienthong.contract.request.RequestEvent.RequestAssigned;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestExtended;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestJoined;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestPaused;
import vn.lienthong.contract.request.RequestEvent.RequestReaddressed;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;
import vn.lienthong.contract.request.RequestEvent.RequestRolledUp;
import vn.lienthong.contract.request.RequestEvent.RequestStarted;
import vn.lienthong.contract.request.RequestEvent.RequestSuperseded;
import vn.lienthong.contract.request.RequestEvent.RequestUrged;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestEvent.RequestWithdrawn;
import vn.lienthong.exchange.request.RequestState.Closed;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.request.RequestState.Superseded;
import vn.lienthong.exchange.request.RequestState.Withdrawn;

/** The state after an event. What has happened is not questioned. */
final class Evolving {
    private Evolving() {}

    static RequestState evolve(RequestState state, RequestEvent event) {
        return switch (event) {
            case RequestMade made -> begin(made);
            case RequestReceived now ->
                on(state, now.by(), each -> received(each).in(new Standing.Received()));
            case RequestAccepted now ->
                on(state, now.by(), each -> received(each).in(new Standing.Accepted()));
            case RequestRefused now -> on(state, now.by(), each -> each.in(new Standing.Refused(now.ground())));
            case RequestAssigned now -> on(state, now.by(), each -> each.in(new Standing.Assigned()));
            case RequestStarted now -> on(state, now.by(), each -> each.in(new Standing.InProgress()));
            case RequestAnsweredPartly now -> on(state, now.by(), each -> each.in(new Standing.PartlyAnswered()));
            case RequestAnswered now -> answered(open(state), now);
            case AnswerSentBack now -> on(state, now.addressee(), each -> sentBack(each, now));
            case AnswerApproved now -> on(state, now.addressee(), each -> each.in(new Standing.Approved()));
            case RequestReaddressed now -> moved(open(state), now);
            case RequestPaused now ->
                on(
                        state,
                        now.addressee(),
                        each -> each.with(each.clock().paused(new Clock.Pause(now.at(), now.until()))));
            case RequestResumed now ->
                on(state, now.addressee(), each -> each.with(each.clock().resumed(now.receipt(), now.answer())));
            case RequestExtended now ->
                on(state, now.addressee(), each -> each.with(each.clock().extended(now.answer(), running(each))));
            case RequestWarned now ->
                on(state, now.by(), each -> each.with(each.clock().reaching(Clock.Stage.WARNED, null)));
            case RequestFellSilent now -> on(state, now.by(), each -> each.in(new Standing.Silent()));
            case RequestEscalated now -> escalated(open(state), now);
            case RequestUrged now -> open(state).urgedBy(now.by(), now.at());
            case RequestJoined now -> open(state).joinedBy(now.by());
            case DocumentsSupplied now -> open(state).supplied(now.documents());
            case MeetingRecorded now -> open(state).held();
            case RequestRolledUp now -> open(state);
            case RequestClosed now -> new Closed(open(state));
            case ReleasePublished now -> new Closed(open(state));
            case RequestWithdrawn now -> new Withdrawn(open(state));
            case RequestSuperseded now -> new Superseded(open(state), now.successor());
        };
    }

    /** Whose obligation an event is about. */
    static AgencyCode subject(RequestEvent event) {
        return switch (event) {
            case AnswerSentBack back -> back.addressee();
            case AnswerApproved approved -> approved.addressee();
            case RequestPaused paused -> paused.addressee();
            case RequestResumed resumed -> resumed.addressee();
            case RequestExtended extended -> extended.addressee();
            case RequestReaddressed moved -> moved.owed().addressee();
            case RequestRolledUp up -> up.line();
            case RequestMade _, RequestReceived _, RequestAccepted _, RequestRefused _, RequestAssigned _ -> event.by();
            case RequestStarted _, RequestAnsweredPartly _, RequestAnswered _, RequestUrged _ -> event.by();
            case RequestClosed _, RequestWithdrawn _, RequestSuperseded _, RequestJoined _ -> event.by();
            case DocumentsSupplied _, MeetingRecorded _, ReleasePublished _ -> event.by();
            case RequestWarned _, RequestFellSilent _, RequestEscalated _ -> event.by();
        };
    }

    private static Open begin(RequestMade made) {
        SortedMap<AgencyCode, Obligation> obligations = new TreeMap<>();
        List<Owed> owed = made.owed();
        if (owed == null) {
            made.addressees().forEach(each -> obligations.put(each, Obligation.ofOld(each, made.content())));
        } else {
            owed.forEach(each -> obligations.put(each.addressee(), Obligation.of(each)));
        }
        SortedSet<AgencyCode> audience = new TreeSet<>(obligations.keySet());
        audience.add(made.by());
        audience.addAll(made.watchers());
        List<AgencyCode> joint = made.content().joint();
        audience.addAll(joint == null ? List.of() : joint);
        return new Open(
                made,
                Collections.unmodifiableSortedSet(audience),
                Collections.unmodifiableSortedMap(obligations),
                Map.of(),
                Set.of(),
                Collections.emptySortedSet(),
                false);
    }

    private static Open answered(Open open, RequestAnswered answered) {
        Open changed = open.change(answered.by(), each -> each.in(new Standing.Answered()));
        List<AgencyCode> others = answered.answeredFor();
        for (AgencyCode other : others == null ? List.<AgencyCode>of() : others) {
            changed = changed.change(other, each -> each.in(new Standing.AnsweredFor()));
        }
        return changed;
    }

    private static Obligation sentBack(Obligation owed, AnswerSentBack back) {
        return owed.in(new Standing.SentBack()).with(Clock.from(owed.clock().receipt(), back.answer()));
    }

    private static Open escalated(Open open, RequestEscalated now) {
        return open.seenBy(now.to())
                .change(now.by(), each -> each.with(each.clock().reaching(Clock.Stage.of(now.level()), now.nextAt())));
    }

    private static Open on(RequestState state, AgencyCode addressee, UnaryOperator<Obligation> change) {
        return open(state).change(addressee, change);
    }

    /** Where a line moves, its units answer to the new one; what is over stays with the line that had it. */
    private static Open moved(Open open, RequestReaddressed moved) {
        AgencyCode to = moved.owed().addressee();
        Open changed = open.change(moved.from(), each -> each.in(new Standing.Readdressed()))
                .with(Obligation.of(moved.owed()))
                .seenBy(List.of(to));
        for (Obligation unit : open.unitsOf(moved.from())) {
            if (!(unit.standing() instanceof Standing.Final)) {
                changed = changed.with(unit.ofLine(to));
            }
        }
        return changed;
    }

    private static Obligation received(Obligation owed) {
        return owed.standing() instanceof Standing.Unreceived
                ? owed.with(owed.clock().onAnswer())
                : owed;
    }

    private static RequestClock running(Obligation owed) {
        return owed.standing() instanceof Standing.Live live ? live.clock() : RequestClock.ANSWER;
    }

    private static Open open(RequestState state) {
        if (state instanceof Open open) {
            return open;
        }
        throw new IllegalStateException("the log holds a step of a request that was not open: " + state);
    }
}

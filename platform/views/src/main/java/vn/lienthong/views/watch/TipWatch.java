package vn.lienthong.views.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.LinkEvent;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipAskedBack;
import vn.lienthong.contract.tip.TipEvent.TipEscalated;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReminded;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipEvent.TipScreened;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/**
 * What is owed on a tip: who received it screens it and passes it on; who is asked back finds out more; whom it is offered to
 * answers; who accepted it looks into it, concludes and closes it, and owes that also while it asks back or offers it on.
 */
final class TipWatch {
    private static final String OFFER = "offer";
    private static final String HELD = "held";
    private static final String FACTS = "facts";
    private static final String VERIFY = "verify";
    private static final String LAW = "law";
    private static final String CLOSE = "close";
    private static final String CALL = "call";

    private TipWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, TipEvent event) {
        return event instanceof TipReceived received
                ? received(received)
                : matter == null ? null : changed(matter, event).settled(event.at());
    }

    private static MatterObligations received(TipReceived received) {
        TipContent content = received.content();
        Where where = Where.of(content.province(), Counting.day(received.at()));
        Heading heading = new Heading(content.title(), null, content.serves(), received.at(), where);
        return held(
                        MatterObligations.begin(heading, received.by()),
                        Duty.SCREEN_TIP,
                        received.by(),
                        received.at(),
                        received.limit())
                .settled(received.at());
    }

    private static MatterObligations changed(MatterObligations matter, TipEvent event) {
        return switch (event) {
            case TipReceived received -> matter;
            case TipScreened screened -> screened(matter, screened);
            case TipAskedBack asked ->
                matter.without(HELD)
                        .owing(
                                FACTS,
                                Obligation.of(
                                        Duty.COMPLETE_TIP,
                                        asked.to(),
                                        asked.by().equals(asked.to()) ? null : asked.by(),
                                        asked.at(),
                                        Limit.of(asked.limit())));
            case TipEvent.TipCompleted completed ->
                again(matter.without(FACTS), TipDuty.SCREEN, completed.by(), completed.at(), completed.limit());
            case TipEvent.TipSetAside aside -> matter.closed();
            case TipOffered offered ->
                matter.without(HELD)
                        .owing(
                                OFFER,
                                Obligation.of(
                                        Duty.ACCEPT_TIP,
                                        offered.to(),
                                        offered.by(),
                                        offered.at(),
                                        Limit.of(offered.limit())));
            case TipAccepted accepted -> accepted(matter, accepted);
            case TipReturned returned -> returned(matter.without(OFFER), returned);
            case TipEvent.TipWithdrawn withdrawn ->
                again(
                        matter.without(OFFER).without(FACTS),
                        withdrawn.duty(),
                        withdrawn.by(),
                        withdrawn.at(),
                        withdrawn.limit());
            case TipEvent.VerificationBegun begun -> matter;
            case TipEvent.TipExtended extended ->
                matter.change(
                        VERIFY, owed -> owed.with(Limit.of(extended.limit())).with(ClockProgress.RUNNING));
            case TipEvent.TipSubstantiated found -> concluded(matter, found);
            case TipEvent.TipDismissed dismissed -> concluded(matter, dismissed);
            case TipEvent.TipClosed closed -> matter.closed();
            case TipReopened reopened -> reopened(matter.reopened(), reopened);
            case TipEvent.TipRated rated -> matter;
            case TipEvent.CallBackSet set -> calling(matter, set);
            case TipEvent.ReporterAsked asked -> matter;
            case TipEvent.ReporterAdded added -> matter;
            case TipReminded reminded -> reminded(matter, reminded);
            case TipEscalated escalated ->
                matter.change(
                        key(matter, escalated.duty()),
                        owed -> owed.with(owed.progress().escalated(escalated.level(), escalated.to())));
            case LinkEvent link -> matter;
            case IdentityEvent identity -> matter;
        };
    }

    /** What was agreed with whoever reported it is owed however the tip stands. */
    private static MatterObligations calling(MatterObligations matter, CallBackSet set) {
        Instant at = set.callBackAt();
        return at == null
                ? matter.without(CALL)
                : matter.owing(
                        CALL,
                        Obligation.of(
                                Duty.CALL_BACK,
                                set.by(),
                                null,
                                set.at(),
                                new Limit(at, "Theo hẹn với người báo tin", false)));
    }

    private static MatterObligations screened(MatterObligations matter, TipScreened screened) {
        return isTaken(matter)
                ? matter.change(
                        VERIFY, owed -> owed.with(Limit.of(screened.limit())).with(ClockProgress.RUNNING))
                : bound(held(matter, Duty.ROUTE_TIP, screened.by(), screened.at(), screened.limit()), screened);
    }

    /** What the law gives a receiver, whoever takes it up. */
    private static MatterObligations bound(MatterObligations matter, TipScreened screened) {
        TimeLimit law = screened.law();
        return law == null
                ? matter.without(LAW)
                : matter.owing(LAW, Obligation.of(Duty.VERIFY_TIP, screened.by(), null, screened.at(), Limit.of(law)));
    }

    private static MatterObligations accepted(MatterObligations matter, TipAccepted accepted) {
        return taken(
                matter.without(OFFER).without(HELD).without(LAW),
                accepted.by(),
                accepted.by(),
                accepted.at(),
                accepted.limit());
    }

    /** @param from who accepted, or opened it again */
    private static MatterObligations taken(
            MatterObligations matter, AgencyCode by, AgencyCode from, Instant at, @Nullable TimeLimit limit) {
        return matter.finishedBy(by)
                .owing(VERIFY, Obligation.of(Duty.VERIFY_TIP, by, from.equals(by) ? null : from, at, Limit.of(limit)));
    }

    /** Who had taken it up and could not pass it on, has it still. */
    private static MatterObligations returned(MatterObligations matter, TipReturned returned) {
        AgencyCode to = returned.to() == null ? matter.finisher() : returned.to();
        TipDuty duty = returned.duty() == null ? TipDuty.ROUTE : returned.duty();
        return again(matter, duty, to, returned.at(), returned.limit());
    }

    private static MatterObligations again(
            MatterObligations matter, TipDuty duty, AgencyCode by, Instant at, @Nullable TimeLimit limit) {
        return isTaken(matter)
                ? matter
                : held(matter, duty == TipDuty.SCREEN ? Duty.SCREEN_TIP : Duty.ROUTE_TIP, by, at, limit);
    }

    private static MatterObligations concluded(MatterObligations matter, TipEvent concluded) {
        return matter.without(VERIFY)
                .owing(
                        CLOSE,
                        Obligation.of(
                                Duty.CLOSE_TIP, concluded.by(), null, concluded.at(), Limit.of(concluded.limit())));
    }

    private static MatterObligations reopened(MatterObligations matter, TipReopened reopened) {
        return reopened.taken()
                ? taken(matter, reopened.to(), reopened.by(), reopened.at(), reopened.limit())
                : held(matter, Duty.SCREEN_TIP, reopened.to(), reopened.at(), reopened.limit());
    }

    /** An offer that is not answered in time is silence. */
    private static MatterObligations reminded(MatterObligations matter, TipReminded reminded) {
        return matter.change(
                key(matter, reminded.duty()),
                owed -> owed.with(
                        reminded.overdue() && reminded.duty() == TipDuty.ANSWER_OFFER
                                ? owed.progress().fellSilent()
                                : owed.progress().rung(reminded.overdue())));
    }

    private static String key(MatterObligations matter, TipDuty duty) {
        return switch (duty) {
            case SCREEN, ROUTE -> HELD;
            case COMPLETE -> FACTS;
            case ANSWER_OFFER -> OFFER;
            case VERIFY -> isTaken(matter) ? VERIFY : LAW;
            case CLOSE -> CLOSE;
        };
    }

    private static boolean isTaken(MatterObligations matter) {
        return matter.obligations().containsKey(VERIFY);
    }

    private static MatterObligations held(
            MatterObligations matter, Duty duty, AgencyCode by, Instant since, @Nullable TimeLimit limit) {
        return matter.owing(HELD, Obligation.of(duty, by, null, since, Limit.of(limit)));
    }
}

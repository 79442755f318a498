package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.casefile.JointEvent.HandlingProposed;
import vn.lienthong.contract.casefile.JointEvent.PartnerJoined;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.WatchEvent;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/** What is owed on a case file: to answer an offer, to handle, to decide a dispute, to give an opinion; its holder ends it. */
final class CaseFileWatch {
    private CaseFileWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, CaseFileEvent event) {
        return event instanceof CaseFileOpened opened
                ? opened(opened)
                : matter == null ? null : changed(matter, event).settled(event.at());
    }

    private static MatterObligations opened(CaseFileOpened opened) {
        Heading heading = new Heading(
                opened.facts().title(), null, opened.serves(), opened.at(), where(opened.facts(), opened.at()));
        return MatterObligations.begin(heading, opened.by()).settled(opened.at());
    }

    private static MatterObligations changed(MatterObligations matter, CaseFileEvent event) {
        return switch (event) {
            case CaseFileOpened opened -> matter;
            case CaseFileEvent.CaseFileAmended amended ->
                matter.with(matter.heading().titled(amended.facts().title()).at(where(amended.facts(), amended.at())));
            case LeadNamed named ->
                asked(askedNoMore(matter, named.lead()), partners(named), named.opinions(), named.at());
            case CaseFileEvent.CaseFileLinked linked ->
                matter.with(matter.heading().serving(linked.serves()));
            case CaseFileEvent.CaseFileClosed closed -> matter.closed();
            case CaseFileEvent.CaseFileRetracted retracted -> matter.closed();
            case CustodyEvent custody -> CustodyWatch.after(matter, custody);
            case JointEvent joint -> joint(matter, joint);
            case WatchEvent watch -> watch(matter, watch);
        };
    }

    private static Where where(CaseFacts facts, Instant at) {
        Detection detection = facts.detection();
        return Where.of(detection.province(), detection.mapDay(Counting.day(at)));
    }

    private static MatterObligations joint(MatterObligations matter, JointEvent event) {
        return switch (event) {
            case PartnerJoined joined -> asked(matter, List.of(joined.by()), joined.opinions(), joined.at());
            case JointEvent.PartnerLeft left -> askedNoMore(matter, left.by());
            case JointEvent.Contributed contributed -> matter;
            case HandlingProposed proposed -> proposed(matter, proposed);
            case JointEvent.OpinionGiven given -> matter.without(key(CaseFileDuty.GIVE_OPINION, given.by()));
            case JointEvent.CaseFileDecided decided ->
                matter.without(Duty.GIVE_OPINION).without(Duty.HANDLE).asking(null);
            case JointEvent.CaseFileEnforced enforced -> matter;
        };
    }

    private static MatterObligations proposed(MatterObligations matter, HandlingProposed proposed) {
        TimeLimit limit = proposed.opinions();
        OpinionRequest nobodyYet = OpinionRequest.of(proposed.by(), Limit.of(limit), List.of());
        MatterObligations asking = matter.without(Duty.GIVE_OPINION).asking(nobodyYet);
        return asked(asking, proposed.partners(), limit, proposed.at());
    }

    private static List<AgencyCode> partners(LeadNamed named) {
        return named.supporting().stream()
                .filter(agency -> !agency.equals(named.lead()))
                .toList();
    }

    /**
     * Whoever is a partner while opinions are asked for is asked, if it has not been.
     *
     * @param own its limit; null in what is older than such limits, where that of the proposal holds
     */
    private static MatterObligations asked(
            MatterObligations matter, List<AgencyCode> partners, @Nullable TimeLimit own, Instant at) {
        OpinionRequest opinions = matter.opinionRequest();
        if (opinions == null) {
            return matter;
        }
        Limit limit = own == null ? opinions.limit() : Limit.of(own);
        MatterObligations after = matter.asking(opinions.and(partners));
        if (limit.equals(Limit.NONE)) {
            return after;
        }
        for (AgencyCode partner : partners) {
            if (!opinions.agencies().contains(partner)) {
                after = after.owing(
                        key(CaseFileDuty.GIVE_OPINION, partner),
                        Obligation.of(Duty.GIVE_OPINION, partner, opinions.by(), at, limit));
            }
        }
        return after;
    }

    /** Who is no partner any more is not asked, and is asked anew should it become one again. */
    private static MatterObligations askedNoMore(MatterObligations matter, AgencyCode agency) {
        OpinionRequest opinions = matter.opinionRequest();
        return matter.without(key(CaseFileDuty.GIVE_OPINION, agency))
                .asking(opinions == null ? null : opinions.without(agency));
    }

    private static MatterObligations watch(MatterObligations matter, WatchEvent event) {
        return switch (event) {
            case WatchEvent.FlagRaised raised -> notifying(matter.flagged(raised.flag(), raised.at()), raised);
            case WatchEvent.CompetentNotified notified -> matter.without(Duty.NOTIFY_COMPETENT);
            case WatchEvent.FlagLowered lowered ->
                lowered.flag() == CaseFileFlag.SUDDEN
                        ? matter.flagged(lowered.flag(), null).without(Duty.NOTIFY_COMPETENT)
                        : matter.flagged(lowered.flag(), null);
            case WatchEvent.DutyNearing nearing ->
                matter.change(
                        key(nearing.duty(), nearing.by()),
                        owed -> owed.with(owed.progress().rung(false)));
            case WatchEvent.DutyOverdue overdue ->
                matter.change(
                        key(overdue.duty(), overdue.by()),
                        owed -> owed.with(owed.progress().rung(true)));
        };
    }

    /** Of what is sudden, the committee tells the competent agencies, and owes it to who reported it. */
    private static MatterObligations notifying(MatterObligations matter, WatchEvent.FlagRaised raised) {
        AgencyCode notifier = raised.notifier();
        TimeLimit limit = raised.notifying();
        return notifier == null || limit == null
                ? matter
                : owing(matter, CaseFileDuty.NOTIFY_COMPETENT, notifier, raised.by(), raised.at(), limit);
    }

    static MatterObligations owing(
            MatterObligations matter, CaseFileDuty duty, AgencyCode by, AgencyCode to, Instant at, TimeLimit limit) {
        return matter.owing(key(duty, by), Obligation.of(of(duty), by, to, at, Limit.of(limit)));
    }

    private static Duty of(CaseFileDuty duty) {
        return switch (duty) {
            case ANSWER_OFFER -> Duty.ANSWER_OFFER;
            case HANDLE -> Duty.HANDLE;
            case DECIDE_COMPETENCE -> Duty.DECIDE_COMPETENCE;
            case GIVE_OPINION -> Duty.GIVE_OPINION;
            case NOTIFY_COMPETENT -> Duty.NOTIFY_COMPETENT;
        };
    }

    static String key(CaseFileDuty duty, AgencyCode by) {
        return duty.wire() + "/" + by;
    }
}

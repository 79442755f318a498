package vn.lienthong.exchange.watch;

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
import vn.lienthong.exchange.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/** What is owed on a case file: to answer an offer, to handle, to decide a dispute, to give an opinion; its holder ends it. */
final class CaseFileWatch {
    private CaseFileWatch() {}

    static @Nullable Sheet after(@Nullable Sheet sheet, CaseFileEvent event) {
        return event instanceof CaseFileOpened opened
                ? opened(opened)
                : sheet == null ? null : changed(sheet, event).settled(event.at());
    }

    private static Sheet opened(CaseFileOpened opened) {
        Heading heading = new Heading(
                opened.facts().title(), null, opened.serves(), opened.at(), where(opened.facts(), opened.at()));
        return Sheet.begin(heading, opened.by()).settled(opened.at());
    }

    private static Sheet changed(Sheet sheet, CaseFileEvent event) {
        return switch (event) {
            case CaseFileOpened opened -> sheet;
            case CaseFileEvent.CaseFileAmended amended ->
                sheet.with(sheet.heading().titled(amended.facts().title()).at(where(amended.facts(), amended.at())));
            case LeadNamed named ->
                asked(askedNoMore(sheet, named.lead()), partners(named), named.opinions(), named.at());
            case CaseFileEvent.CaseFileLinked linked ->
                sheet.with(sheet.heading().serving(linked.serves()));
            case CaseFileEvent.CaseFileClosed closed -> sheet.closed();
            case CaseFileEvent.CaseFileRetracted retracted -> sheet.closed();
            case CustodyEvent custody -> CustodyWatch.after(sheet, custody);
            case JointEvent joint -> joint(sheet, joint);
            case WatchEvent watch -> watch(sheet, watch);
        };
    }

    private static Where where(CaseFacts facts, Instant at) {
        Detection detection = facts.detection();
        return Where.of(detection.province(), detection.mapDay(Counting.day(at)));
    }

    private static Sheet joint(Sheet sheet, JointEvent event) {
        return switch (event) {
            case PartnerJoined joined -> asked(sheet, List.of(joined.by()), joined.opinions(), joined.at());
            case JointEvent.PartnerLeft left -> askedNoMore(sheet, left.by());
            case JointEvent.Contributed contributed -> sheet;
            case HandlingProposed proposed -> proposed(sheet, proposed);
            case JointEvent.OpinionGiven given -> sheet.without(key(CaseFileDuty.GIVE_OPINION, given.by()));
            case JointEvent.CaseFileDecided decided ->
                sheet.without(Duty.GIVE_OPINION).without(Duty.HANDLE).asking(null);
            case JointEvent.CaseFileEnforced enforced -> sheet;
        };
    }

    private static Sheet proposed(Sheet sheet, HandlingProposed proposed) {
        TimeLimit limit = proposed.opinions();
        Asked nobodyYet = Asked.of(proposed.by(), limit == null ? Limit.NONE : Limit.of(limit), List.of());
        Sheet asking = sheet.without(Duty.GIVE_OPINION).asking(nobodyYet);
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
    private static Sheet asked(Sheet sheet, List<AgencyCode> partners, @Nullable TimeLimit own, Instant at) {
        Asked asked = sheet.asked();
        if (asked == null) {
            return sheet;
        }
        Limit limit = own == null ? asked.limit() : Limit.of(own);
        Sheet after = sheet.asking(asked.and(partners));
        if (limit.equals(Limit.NONE)) {
            return after;
        }
        for (AgencyCode partner : partners) {
            if (!asked.agencies().contains(partner)) {
                after = after.owing(
                        key(CaseFileDuty.GIVE_OPINION, partner),
                        Obligation.of(Duty.GIVE_OPINION, partner, asked.by(), at, limit));
            }
        }
        return after;
    }

    /** Who is no partner any more is not asked, and is asked anew should it become one again. */
    private static Sheet askedNoMore(Sheet sheet, AgencyCode agency) {
        Asked asked = sheet.asked();
        return sheet.without(key(CaseFileDuty.GIVE_OPINION, agency))
                .asking(asked == null ? null : asked.without(agency));
    }

    private static Sheet watch(Sheet sheet, WatchEvent event) {
        return switch (event) {
            case WatchEvent.FlagRaised raised -> notifying(sheet.flagged(raised.flag(), raised.at()), raised);
            case WatchEvent.CompetentNotified notified -> sheet.without(Duty.NOTIFY_COMPETENT);
            case WatchEvent.FlagLowered lowered ->
                lowered.flag() == CaseFileFlag.SUDDEN
                        ? sheet.flagged(lowered.flag(), null).without(Duty.NOTIFY_COMPETENT)
                        : sheet.flagged(lowered.flag(), null);
            case WatchEvent.DutyNearing nearing ->
                sheet.change(
                        key(nearing.duty(), nearing.by()),
                        owed -> owed.with(owed.reach().rung(false)));
            case WatchEvent.DutyOverdue overdue ->
                sheet.change(
                        key(overdue.duty(), overdue.by()),
                        owed -> owed.with(owed.reach().rung(true)));
        };
    }

    /** Of what is sudden, the committee tells the competent agencies, and owes it to who reported it. */
    private static Sheet notifying(Sheet sheet, WatchEvent.FlagRaised raised) {
        AgencyCode notifier = raised.notifier();
        TimeLimit limit = raised.notifying();
        return notifier == null || limit == null
                ? sheet
                : owing(sheet, CaseFileDuty.NOTIFY_COMPETENT, notifier, raised.by(), raised.at(), limit);
    }

    static Sheet owing(Sheet sheet, CaseFileDuty duty, AgencyCode by, AgencyCode to, Instant at, TimeLimit limit) {
        return sheet.owing(key(duty, by), Obligation.of(of(duty), by, to, at, Limit.of(limit)));
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

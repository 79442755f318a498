package vn.lienthong.exchange.casefile;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.WatchEvent;
import vn.lienthong.exchange.casefile.CaseFileState.Opened;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Attributes;

/** What the envelope of an event says: by when something is owed, and what it rests on. */
final class EventAttributes {
    private EventAttributes() {}

    /** What a rule rests on is asked of whom the event concerns. @param state that after the event */
    static Attributes of(Directory directory, CaseFileState state, CaseFileEvent event) {
        return switch (event) {
            case CaseFileOpened opened
            when opened.proposal() != null -> of(null, opened.proposal().basis());
            case LeadNamed named ->
                of(
                        named.opinions(),
                        named.proposal() == null ? null : named.proposal().basis());
            case CustodyEvent custody -> custody(directory, state, custody);
            case JointEvent.PartnerJoined joined
            when joined.opinions() != null ->
                of(joined.opinions(), joined.opinions().basis());
            case JointEvent.HandlingProposed proposed -> of(proposed.opinions(), proposed.basis());
            case JointEvent.CaseFileDecided decided -> of(null, decided.basis());
            case WatchEvent.DutyNearing nearing -> new Attributes(null, nearing.dueAt(), nearing.basis());
            case WatchEvent.DutyOverdue overdue -> new Attributes(null, overdue.dueAt(), overdue.basis());
            case WatchEvent.FlagRaised raised ->
                of(
                        raised.notifying(),
                        grounds(directory, state, event).of(rule(raised.flag()), raised.by(), holder(state)));
            case WatchEvent.CompetentNotified notified ->
                of(null, grounds(directory, state, event).of(Rule.SUDDEN_REPORTED, notified.by(), notified.agencies()));
            default -> Attributes.NONE;
        };
    }

    /** Why the committees watch what is flagged so. */
    private static Rule rule(CaseFileFlag flag) {
        return switch (flag) {
            case SERIOUS, ORGANISED -> Rule.COMMITTEE_WATCH;
            case SEVERAL_SECTORS, SEVERAL_PROVINCES -> Rule.SEVERAL_SECTORS;
            case SUDDEN -> Rule.SUDDEN_REPORTED;
        };
    }

    private static Attributes custody(Directory directory, CaseFileState state, CustodyEvent event) {
        return switch (event) {
            case CustodyEvent.TransferOffered offered ->
                of(offered.answering(), offered.transfer().basis());
            case CustodyEvent.TransferAccepted accepted -> {
                TimeLimit handling = accepted.handling();
                yield of(
                        handling,
                        handling == null
                                ? grounds(directory, state, event).of(Rule.TRANSFER, accepted.by(), accepted.giver())
                                : handling.basis());
            }
            case CustodyEvent.TransferReturned returned ->
                of(null, grounds(directory, state, event).of(Rule.TRANSFER, returned.by(), returned.giver()));
            case CustodyEvent.OfferWithdrawn withdrawn -> Attributes.NONE;
            case CustodyEvent.CompetenceDisputed disputed ->
                of(disputed.deciding(), disputed.deciding().basis());
            case CustodyEvent.CompetenceDecided decided -> of(decided.handling(), decided.basis());
        };
    }

    private static Grounds grounds(Directory directory, CaseFileState state, CaseFileEvent event) {
        return Whereabouts.grounds(directory, state, Counting.day(event.at()));
    }

    private static Set<AgencyCode> holder(CaseFileState state) {
        return state instanceof Opened opened ? Set.of(opened.folder().holder()) : Set.of();
    }

    private static Attributes of(@Nullable TimeLimit limit, @Nullable String basis) {
        Instant dueAt = limit == null ? null : limit.dueAt();
        return new Attributes(null, dueAt, basis);
    }
}

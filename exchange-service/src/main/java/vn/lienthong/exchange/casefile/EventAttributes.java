package vn.lienthong.exchange.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.WatchEvent;
import vn.lienthong.runtime.decider.Attributes;

/** What the envelope of an event says: by when something is owed, and the clause it rests on. */
final class EventAttributes {
    private EventAttributes() {}

    static Attributes of(CaseFileEvent event) {
        return switch (event) {
            case CaseFileOpened opened
            when opened.proposal() != null -> of(null, opened.proposal().basis());
            case LeadNamed named -> of(named.opinions(), named.proposal().basis());
            case CustodyEvent custody -> custody(custody);
            case JointEvent.PartnerJoined joined
            when joined.opinions() != null ->
                of(joined.opinions(), joined.opinions().basis());
            case JointEvent.HandlingProposed proposed -> of(proposed.opinions(), proposed.basis());
            case JointEvent.CaseFileDecided decided -> of(null, decided.basis());
            case WatchEvent.DutyNearing nearing -> new Attributes(null, nearing.dueAt(), nearing.basis());
            case WatchEvent.DutyOverdue overdue -> new Attributes(null, overdue.dueAt(), overdue.basis());
            case WatchEvent.FlagRaised raised -> of(null, Clauses.of(raised.flag()));
            default -> Attributes.NONE;
        };
    }

    private static Attributes custody(CustodyEvent event) {
        return switch (event) {
            case CustodyEvent.TransferOffered offered ->
                of(offered.answering(), offered.transfer().basis());
            case CustodyEvent.TransferAccepted accepted -> {
                TimeLimit handling = accepted.handling();
                yield of(handling, handling == null ? Clauses.TRANSFER : handling.basis());
            }
            case CustodyEvent.TransferReturned returned -> of(null, Clauses.TRANSFER);
            case CustodyEvent.OfferWithdrawn withdrawn -> Attributes.NONE;
            case CustodyEvent.CompetenceDisputed disputed ->
                of(disputed.deciding(), disputed.deciding().basis());
            case CustodyEvent.CompetenceDecided decided -> of(decided.handling(), decided.basis());
        };
    }

    private static Attributes of(@Nullable TimeLimit limit, @Nullable String basis) {
        Instant dueAt = limit == null ? null : limit.dueAt();
        return new Attributes(null, dueAt, basis);
    }
}

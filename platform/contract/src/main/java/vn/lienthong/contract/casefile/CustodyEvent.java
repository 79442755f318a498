package vn.lienthong.contract.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** What has happened to the custody of a case file: each one a link of its chain. */
public sealed interface CustodyEvent extends CaseFileEvent {
    /** The link. */
    CustodyLink custody();

    /**
     * Offered to another agency; the giver holds it still.
     *
     * @param sending by when the law wanted it sent
     * @param answering by when the receiver accepts or returns it
     * @param watchers agencies that watch over the receiver and see the file from now on
     */
    record TransferOffered(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            Transfer transfer,
            TimeLimit sending,
            TimeLimit answering,
            List<AgencyCode> watchers,
            CustodyLink custody)
            implements CustodyEvent {}

    /**
     * Taken over: {@code by} holds it now.
     *
     * @param giver who held it before; it sees the file to its end
     * @param reserves where the inventory and what was found differ
     * @param handling by when the law wants it handled; null where no rule is recorded
     * @param audience who may see it from now on; null where that stays as it was
     */
    record TransferAccepted(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            AgencyCode giver,
            List<FoundItem> found,
            @Nullable String note,
            List<Reserve> reserves,
            @Nullable TimeLimit handling,
            @Nullable List<AgencyCode> audience,
            CustodyLink custody)
            implements CustodyEvent {}

    /** Given back: {@code giver} holds it as before. */
    record TransferReturned(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            AgencyCode giver,
            ReturnGround ground,
            String explanation,
            CustodyLink custody)
            implements CustodyEvent {}

    /** The giver took its offer back. */
    record OfferWithdrawn(
            CaseFileId caseFile, AgencyCode by, Instant at, AgencyCode receiver, String because, CustodyLink custody)
            implements CustodyEvent {}

    /**
     * Giver and receiver disagree on who is competent; the holder holds it until it is decided.
     *
     * @param superior who decides
     * @param whySuperior why that one does, in Vietnamese
     * @param watchers agencies that see the file from now on, the superior among them
     * @param kind as what the file was offered, which the decision follows; null in disputes from before it was kept
     * @param since when what sets the clock of the law going happened, by that offer; null with {@code kind}
     */
    record CompetenceDisputed(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            AgencyCode giver,
            String giverArgument,
            AgencyCode receiver,
            String receiverArgument,
            AgencyCode superior,
            String whySuperior,
            TimeLimit deciding,
            List<AgencyCode> watchers,
            @Nullable TransferKind kind,
            @Nullable Instant since,
            CustodyLink custody)
            implements CustodyEvent {}

    /**
     * The superior decided: {@code holder} holds it now.
     *
     * @param handling by when the law wants it handled by a new holder; null where no rule is recorded, or it stays
     * @param audience who may see it from now on; null where that stays as it was, but for the watchers
     */
    record CompetenceDecided(
            CaseFileId caseFile,
            AgencyCode by,
            Instant at,
            AgencyCode holder,
            AgencyCode former,
            String basis,
            String because,
            List<AgencyCode> watchers,
            @Nullable TimeLimit handling,
            @Nullable List<AgencyCode> audience,
            CustodyLink custody)
            implements CustodyEvent {}
}

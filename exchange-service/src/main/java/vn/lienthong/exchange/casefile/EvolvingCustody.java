package vn.lienthong.exchange.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.CustodyEvent.OfferWithdrawn;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.CustodyEvent.TransferReturned;
import vn.lienthong.contract.casefile.ReturnGround;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.exchange.casefile.CaseFileState.Disputed;
import vn.lienthong.exchange.casefile.CaseFileState.Held;
import vn.lienthong.exchange.casefile.CaseFileState.Offered;
import vn.lienthong.exchange.casefile.CaseFileState.Open;

/** The state after each link of the chain of custody. */
final class EvolvingCustody {
    private EvolvingCustody() {}

    static Open after(Open open, CustodyEvent event) {
        Folder folder = open.folder().holding(holding -> holding.linked(event.custody()));
        return switch (event) {
            case TransferOffered offered -> offered(folder, offered);
            case TransferAccepted accepted -> accepted(folder, accepted);
            case TransferReturned returned -> returned(open, folder, returned);
            case OfferWithdrawn withdrawn -> new Held(folder.clocks(clocks -> clocks.end(CaseFileDuty.ANSWER_OFFER)));
            case CompetenceDisputed disputed -> disputed(folder, disputed);
            case CompetenceDecided decided -> decided(folder, decided);
        };
    }

    private static Offered offered(Folder folder, TransferOffered offered) {
        AgencyCode receiver = offered.transfer().to();
        return new Offered(
                folder.seenAlsoBy(offered.watchers())
                        .seenAlsoBy(List.of(receiver))
                        .clocks(clocks -> clocks.begin(CaseFileDuty.ANSWER_OFFER, receiver, offered.answering())),
                offered.transfer());
    }

    private static Held accepted(Folder folder, TransferAccepted accepted) {
        Folder held = handedOver(folder, accepted.by())
                .holding(holding -> holding.reserving(accepted.giver(), accepted.reserves()));
        return new Held(proceeding(held, accepted.handling(), accepted.audience()));
    }

    /** What a change of hands brings with it for the new holder. */
    private static Folder proceeding(Folder held, @Nullable TimeLimit handling, @Nullable List<AgencyCode> audience) {
        Folder owing = handling == null
                ? held
                : held.clocks(clocks -> clocks.begin(CaseFileDuty.HANDLE, held.holder(), handling));
        return audience == null ? owing : owing.seenBy(audience);
    }

    private static Held returned(Open open, Folder folder, TransferReturned returned) {
        Folder held = folder.clocks(clocks -> clocks.end(CaseFileDuty.ANSWER_OFFER));
        if (returned.ground() != ReturnGround.NOT_COMPETENT || !(open instanceof Offered offered)) {
            return new Held(held);
        }
        Declined declined = new Declined(offered.transfer(), returned.explanation());
        return new Held(held.holding(holding -> holding.declinedBy(returned.by(), declined)));
    }

    private static Disputed disputed(Folder folder, CompetenceDisputed disputed) {
        return new Disputed(
                folder.seenAlsoBy(disputed.watchers())
                        .clocks(clocks -> clocks.end(CaseFileDuty.ANSWER_OFFER)
                                .begin(CaseFileDuty.DECIDE_COMPETENCE, disputed.superior(), disputed.deciding())),
                disputed);
    }

    private static Held decided(Folder folder, CompetenceDecided decided) {
        Folder rested = folder.clocks(clocks -> clocks.end(CaseFileDuty.DECIDE_COMPETENCE));
        if (decided.holder().equals(folder.holder())) {
            return new Held(rested.holding(holding -> holding.heldBy(decided.holder())));
        }
        Folder held = handedOver(rested, decided.holder()).seenAlsoBy(decided.watchers());
        return new Held(proceeding(held, decided.handling(), decided.audience()));
    }

    /** A new holder begins anew with the handling; who gave the file away sees it to its end (S2-72). */
    private static Folder handedOver(Folder folder, AgencyCode to) {
        AgencyCode from = folder.holder();
        return folder.holding(holding -> holding.heldBy(to))
                .seenAlsoBy(List.of(from, to))
                .joint(joint -> joint.handedOver(from, to))
                .handled(Handled.NOT_YET)
                .clocks(clocks -> clocks.end(CaseFileDuty.ANSWER_OFFER)
                        .end(CaseFileDuty.HANDLE)
                        .end(CaseFileDuty.GIVE_OPINION));
    }
}

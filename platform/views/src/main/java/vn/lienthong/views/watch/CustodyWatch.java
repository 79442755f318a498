package vn.lienthong.views.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDecided;
import vn.lienthong.contract.casefile.CustodyEvent.CompetenceDisputed;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferOffered;
import vn.lienthong.contract.casefile.TimeLimit;

/** What is owed when a case file changes hands: an answer to the offer, a decision of the dispute, the handling by the new holder. */
final class CustodyWatch {
    private CustodyWatch() {}

    static MatterObligations after(MatterObligations matter, CustodyEvent event) {
        return switch (event) {
            case TransferOffered offered ->
                CaseFileWatch.owing(
                        matter,
                        CaseFileDuty.ANSWER_OFFER,
                        offered.transfer().to(),
                        offered.by(),
                        offered.at(),
                        offered.answering());
            case TransferAccepted accepted -> accepted(matter, accepted);
            case CustodyEvent.TransferReturned returned -> matter.without(Duty.ANSWER_OFFER);
            case CustodyEvent.OfferWithdrawn withdrawn -> matter.without(Duty.ANSWER_OFFER);
            case CompetenceDisputed disputed ->
                CaseFileWatch.owing(
                        matter.without(Duty.ANSWER_OFFER),
                        CaseFileDuty.DECIDE_COMPETENCE,
                        disputed.superior(),
                        disputed.giver(),
                        disputed.at(),
                        disputed.deciding());
            case CompetenceDecided decided -> decided(matter.without(Duty.DECIDE_COMPETENCE), decided);
        };
    }

    private static MatterObligations accepted(MatterObligations matter, TransferAccepted accepted) {
        MatterObligations held = handedOver(matter, accepted.by());
        return handling(held, accepted.giver(), accepted.at(), accepted.handling());
    }

    private static MatterObligations handling(
            MatterObligations held, AgencyCode giver, Instant at, @Nullable TimeLimit limit) {
        return limit == null ? held : CaseFileWatch.owing(held, CaseFileDuty.HANDLE, held.finisher(), giver, at, limit);
    }

    private static MatterObligations decided(MatterObligations matter, CompetenceDecided decided) {
        return decided.holder().equals(matter.finisher())
                ? matter
                : handling(handedOver(matter, decided.holder()), decided.former(), decided.at(), decided.handling());
    }

    /** A new holder begins anew with the handling. */
    private static MatterObligations handedOver(MatterObligations matter, AgencyCode to) {
        return matter.without(Duty.ANSWER_OFFER)
                .without(Duty.HANDLE)
                .without(Duty.GIVE_OPINION)
                .asking(null)
                .finishedBy(to);
    }
}

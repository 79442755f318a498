package vn.lienthong.client.command;

import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.casefile.WatchEvent;

/** What an event of a case file says, in one line. */
final class CaseFileSummary {
    private CaseFileSummary() {}

    static String of(CaseFileEvent event) {
        return switch (event) {
            case CaseFileEvent.CaseFileOpened opened -> opened.facts().title();
            case CaseFileEvent.CaseFileAmended amended ->
                "%s (%s)".formatted(amended.facts().title(), amended.reason());
            case CaseFileEvent.LeadNamed named -> {
                String because = named.because();
                yield because == null
                        ? "%s chủ trì".formatted(named.lead())
                        : "%s chủ trì (%s)".formatted(named.lead(), because);
            }
            case CaseFileEvent.CaseFileClosed closed -> closed.result();
            case CaseFileEvent.CaseFileLinked linked -> "kế hoạch, tổ công tác được gắn lại";
            case CaseFileEvent.CaseFileRetracted retracted ->
                Summary.said(retracted.by().value(), retracted.because());
            case CustodyEvent custody -> custody(custody);
            case JointEvent joint -> joint(joint);
            case WatchEvent watch -> watch(watch);
        };
    }

    private static String custody(CustodyEvent event) {
        return switch (event) {
            case CustodyEvent.TransferOffered offered ->
                "%s → %s: %s"
                        .formatted(
                                offered.by(),
                                offered.transfer().to(),
                                offered.transfer().because());
            case CustodyEvent.TransferAccepted accepted ->
                "%s giữ hồ sơ, %d bảo lưu"
                        .formatted(accepted.by(), accepted.reserves().size());
            case CustodyEvent.TransferReturned returned ->
                Summary.said(returned.by().value(), returned.ground().nameVi() + ". " + returned.explanation());
            case CustodyEvent.OfferWithdrawn withdrawn ->
                Summary.said(withdrawn.by().value(), withdrawn.because());
            case CustodyEvent.CompetenceDisputed disputed ->
                "%s và %s, %s quyết định".formatted(disputed.giver(), disputed.receiver(), disputed.superior());
            case CustodyEvent.CompetenceDecided decided ->
                "%s giữ hồ sơ (%s)".formatted(decided.holder(), decided.because());
        };
    }

    private static String joint(JointEvent event) {
        return switch (event) {
            case JointEvent.PartnerJoined joined -> Summary.said(joined.by().value(), joined.because());
            case JointEvent.PartnerLeft left -> Summary.said(left.by().value(), left.because());
            case JointEvent.Contributed contributed ->
                Summary.said(
                        contributed.by().value(), contributed.contribution().what());
            case JointEvent.HandlingProposed proposed -> proposed.proposal();
            case JointEvent.OpinionGiven given ->
                Summary.said(given.by() + (given.agrees() ? " đồng ý" : " không đồng ý"), given.because());
            case JointEvent.CaseFileDecided decided -> decided.outcome().nameVi() + ": " + decided.decision();
            case JointEvent.CaseFileEnforced enforced -> enforced.result();
        };
    }

    private static String watch(WatchEvent event) {
        return switch (event) {
            case WatchEvent.FlagRaised raised -> raised.flag().nameVi() + ": " + raised.because();
            case WatchEvent.FlagLowered lowered -> lowered.flag().nameVi() + ": " + lowered.because();
            case WatchEvent.DutyNearing nearing ->
                "%s: %s, trước %s".formatted(nearing.by(), nearing.duty().nameVi(), Wording.time(nearing.dueAt()));
            case WatchEvent.DutyOverdue overdue ->
                "%s: %s, hạn %s".formatted(overdue.by(), overdue.duty().nameVi(), Wording.time(overdue.dueAt()));
        };
    }
}

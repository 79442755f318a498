package vn.lienthong.contract.wording;

import static vn.lienthong.contract.wording.Phrases.time;
import static vn.lienthong.contract.wording.Phrases.with;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileDuty;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.casefile.Reserve;
import vn.lienthong.contract.casefile.WatchEvent;

/** What the events of a case file say. */
record CaseFileWording(Phrases phrases) {
    /** So many lines with a reserve are told one by one. */
    private static final int MOST = 3;

    Said of(CaseFileEvent event) {
        return switch (event) {
            case CaseFileEvent.CaseFileOpened opened -> Said.by(opened.facts().title());
            case CaseFileEvent.CaseFileAmended amended ->
                Said.by(with(amended.facts().title(), amended.reason()));
            case CaseFileEvent.LeadNamed named -> Said.by(with("Chủ trì: " + name(named.lead()), named.because()));
            case CaseFileEvent.CaseFileClosed closed -> Said.by(closed.result());
            case CaseFileEvent.CaseFileLinked linked -> Said.NOTHING;
            case CaseFileEvent.CaseFileRetracted retracted -> Said.by(retracted.because());
            case CustodyEvent custody -> Said.by(custody(custody));
            case JointEvent joint -> Said.by(joint(joint));
            case WatchEvent watch -> watch(watch);
        };
    }

    private String custody(CustodyEvent event) {
        return switch (event) {
            case CustodyEvent.TransferOffered offered ->
                "%s cho %s – %s"
                        .formatted(
                                offered.transfer().kind().nameVi(),
                                name(offered.transfer().to()),
                                offered.transfer().because());
            case CustodyEvent.TransferAccepted accepted ->
                accepted.reserves().isEmpty()
                        ? "%s giữ hồ sơ, đúng bảng kê".formatted(name(accepted.by()))
                        : "%s giữ hồ sơ, bảo lưu %d mục: %s"
                                .formatted(
                                        name(accepted.by()), accepted.reserves().size(), reserves(accepted.reserves()));
            case CustodyEvent.TransferReturned returned ->
                "%s vẫn giữ hồ sơ: %s – %s"
                        .formatted(name(returned.giver()), returned.ground().nameVi(), returned.explanation());
            case CustodyEvent.OfferWithdrawn withdrawn -> withdrawn.because();
            case CustodyEvent.CompetenceDisputed disputed ->
                "%s và %s; %s quyết định"
                        .formatted(name(disputed.giver()), name(disputed.receiver()), name(disputed.superior()));
            case CustodyEvent.CompetenceDecided decided ->
                "%s giữ hồ sơ – %s".formatted(name(decided.holder()), decided.because());
        };
    }

    private static String reserves(List<Reserve> reserves) {
        String first = reserves.stream()
                .limit(MOST)
                .map(reserve ->
                        reserve.lineVi() + " – " + reserve.differenceVi().replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
        return reserves.size() <= MOST ? first : "%s; và %d mục khác".formatted(first, reserves.size() - MOST);
    }

    private String joint(JointEvent event) {
        return switch (event) {
            case JointEvent.PartnerJoined joined -> joined.because();
            case JointEvent.PartnerLeft left -> left.because();
            case JointEvent.Contributed contributed ->
                contributed.contribution().kind().nameVi() + ": "
                        + contributed.contribution().what();
            case JointEvent.HandlingProposed proposed -> proposed.proposal();
            case JointEvent.OpinionGiven given -> with(given.agrees() ? "Đồng ý" : "Không đồng ý", given.because());
            case JointEvent.CaseFileDecided decided -> decided(decided);
            case JointEvent.CaseFileEnforced enforced -> enforced.result();
        };
    }

    private String decided(JointEvent.CaseFileDecided decided) {
        String handling = with(decided.outcome().nameVi(), decided.decision());
        if (decided.despite() == null) {
            return handling;
        }
        List<AgencyCode> above = decided.above() == null ? List.of() : decided.above();
        return "%s; %s không đồng ý, vẫn quyết định vì: %s%s"
                .formatted(
                        handling,
                        phrases.names(decided.dissenting()),
                        decided.despite(),
                        above.isEmpty() ? "" : "; báo cáo lên " + phrases.names(above));
    }

    private Said watch(WatchEvent event) {
        return switch (event) {
            case WatchEvent.FlagRaised raised ->
                new Said(with(raised.flag().nameVi(), raised.because()), raised.derived());
            case WatchEvent.CompetentNotified notified ->
                Said.by(with(phrases.names(notified.agencies()), notified.because()));
            case WatchEvent.FlagLowered lowered -> Said.by(with(lowered.flag().nameVi(), lowered.because()));
            case WatchEvent.DutyNearing nearing -> owed(nearing.by(), nearing.duty(), nearing.dueAt(), nearing.basis());
            case WatchEvent.DutyOverdue overdue -> owed(overdue.by(), overdue.duty(), overdue.dueAt(), overdue.basis());
        };
    }

    private Said owed(AgencyCode agency, CaseFileDuty duty, Instant dueAt, String basis) {
        return phrases.due(agency, "%s, hạn %s (%s)".formatted(duty.nameVi(), time(dueAt), basis));
    }

    private String name(AgencyCode agency) {
        return phrases.name(agency);
    }
}

package vn.lienthong.runtime.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CustodyEvent;
import vn.lienthong.contract.casefile.JointEvent;
import vn.lienthong.contract.casefile.WatchEvent;

/** Tells what happened to a case file, in one Vietnamese sentence. */
public final class CaseFileLines {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Function<AgencyCode, String> names;

    /** @param names the short name of an agency */
    public CaseFileLines(Function<AgencyCode, String> names) {
        this.names = names;
    }

    /** The sentence. */
    public String of(CaseFileEvent event) {
        return switch (event) {
            case CaseFileEvent.CaseFileOpened opened -> opened.facts().title();
            case CaseFileEvent.CaseFileAmended amended -> amended.facts().title() + " – " + amended.reason();
            case CaseFileEvent.LeadNamed named ->
                "Chủ trì: " + name(named.lead()) + (named.because() == null ? "" : " – " + named.because());
            case CaseFileEvent.CaseFileClosed closed -> closed.result();
            case CaseFileEvent.CaseFileLinked linked -> "Gắn vào kế hoạch, tổ công tác";
            case CaseFileEvent.CaseFileRetracted retracted -> retracted.because();
            case CustodyEvent custody -> custody(custody);
            case JointEvent joint -> joint(joint);
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
                        : "%s giữ hồ sơ, bảo lưu %d mục"
                                .formatted(
                                        name(accepted.by()), accepted.reserves().size());
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

    private static String joint(JointEvent event) {
        return switch (event) {
            case JointEvent.PartnerJoined joined -> joined.because();
            case JointEvent.PartnerLeft left -> left.because();
            case JointEvent.Contributed contributed ->
                contributed.contribution().kind().nameVi() + ": "
                        + contributed.contribution().what();
            case JointEvent.HandlingProposed proposed -> proposed.proposal();
            case JointEvent.OpinionGiven given ->
                (given.agrees() ? "Đồng ý" : "Không đồng ý") + (given.because() == null ? "" : " – " + given.because());
            case JointEvent.CaseFileDecided decided -> decided.outcome().nameVi() + " – " + decided.decision();
            case JointEvent.CaseFileEnforced enforced -> enforced.result();
        };
    }

    private String watch(WatchEvent event) {
        return switch (event) {
            case WatchEvent.FlagRaised raised -> raised.flag().nameVi() + " – " + raised.because();
            case WatchEvent.FlagLowered lowered -> lowered.flag().nameVi() + " – " + lowered.because();
            case WatchEvent.DutyNearing nearing ->
                owed(nearing.by(), nearing.duty().nameVi(), nearing.dueAt(), nearing.basis());
            case WatchEvent.DutyOverdue overdue ->
                owed(overdue.by(), overdue.duty().nameVi(), overdue.dueAt(), overdue.basis());
        };
    }

    private String owed(AgencyCode agency, String duty, Instant dueAt, String basis) {
        return "%s – %s, hạn %s (%s)".formatted(name(agency), duty, CLOCK.format(dueAt), basis);
    }

    private String name(AgencyCode agency) {
        return names.apply(agency);
    }
}

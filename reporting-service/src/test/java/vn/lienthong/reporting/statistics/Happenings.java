package vn.lienthong.reporting.statistics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileAmended;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileOpened;
import vn.lienthong.contract.casefile.CaseFileEvent.LeadNamed;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.directory.CompetenceVerdict;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.directory.EntryId;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.request.RefusalGround;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestAnswered;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.contract.tip.TipStream;

/** One event of each kind, in these tests: who, and where if that is stated. */
final class Happenings {
    static final Instant NOVEMBER = Instant.parse("2026-11-20T02:15:30Z");

    private static final UUID MATTER = new UUID(0x389L, 1);

    private Happenings() {}

    static CaseFileOpened opened(String by, Force force, @Nullable String province) {
        return opened(by, force, province, NOVEMBER);
    }

    static CaseFileOpened opened(String by, Force force, @Nullable String province, Instant at) {
        return new CaseFileOpened(
                new CaseFileId(MATTER), agency(by), at, facts(force, province), List.of(), null, null, null);
    }

    static CaseFileAmended amended(String by, Force force, @Nullable String province) {
        return new CaseFileAmended(
                new CaseFileId(MATTER), agency(by), NOVEMBER, facts(force, province), "Kiểm đếm lại.");
    }

    static LeadNamed leadNamed(String by) {
        CompetenceProposal proposal = new CompetenceProposal(
                CompetenceVerdict.NOBODY, List.of(), List.of(), "Chưa có quy tắc nào giao cơ quan chủ trì", null);
        return new LeadNamed(
                new CaseFileId(MATTER),
                agency(by),
                NOVEMBER,
                agency("BORDER-15"),
                List.of(),
                facts(Force.BORDER_GUARD, "15"),
                proposal,
                null,
                null);
    }

    static EntryRecorded recorded(String by) {
        DirectoryEntry entry = DirectoryEntry.of(new DirectoryRelease("0.1.0", "0".repeat(64), 1));
        return new EntryRecorded(new EntryId(entry.key()), agency(by), NOVEMBER, entry, "Danh mục phát hành.");
    }

    static EntryRemoved removed(String by) {
        return new EntryRemoved(new EntryId("goods/tea@"), agency(by), NOVEMBER, "Ghi nhầm.");
    }

    static CaseFileClosed closedCase(String by) {
        return new CaseFileClosed(new CaseFileId(MATTER), agency(by), NOVEMBER, "Đã xử phạt.", null);
    }

    static RequestMade made(String by) {
        RequestContent content =
                new RequestContent(RequestKind.VERIFY, "Xác minh", "Xác minh.", Urgency.NORMAL, null, "S0 ¶3", null);
        return new RequestMade(new RequestId(MATTER), agency(by), NOVEMBER, content, List.of(), List.of());
    }

    static RequestAccepted accepted(String by) {
        return new RequestAccepted(new RequestId(MATTER), agency(by), NOVEMBER, null);
    }

    static RequestRefused refused(String by) {
        return new RequestRefused(
                new RequestId(MATTER), agency(by), NOVEMBER, RefusalGround.NOT_COMPETENT, "Địa bàn khác.");
    }

    static RequestAnswered answered(String by) {
        return new RequestAnswered(new RequestId(MATTER), agency(by), NOVEMBER, "Đã rõ.");
    }

    static RequestClosed closedRequest(String by) {
        return new RequestClosed(new RequestId(MATTER), agency(by), NOVEMBER, null);
    }

    static TipReceived received(String by, @Nullable String province) {
        TipContent content = new TipContent(
                Channel.HOTLINE,
                "Kho hàng",
                "Có kho hàng.",
                province == null ? null : new ProvinceCode(province),
                null,
                null,
                null);
        return new TipReceived(new TipId(MATTER), agency(by), NOVEMBER, content, List.of(), null);
    }

    static TipOffered offered(String by) {
        return new TipOffered(new TipId(MATTER), agency(by), NOVEMBER, agency("MS-15"), null, null, null);
    }

    static TipAccepted takenUp(String by) {
        return new TipAccepted(new TipId(MATTER), agency(by), NOVEMBER);
    }

    static TipAccepted takenUpAfterAnother(String by) {
        return new TipAccepted(new TipId(MATTER), agency(by), NOVEMBER, null, null, false);
    }

    static TipReturned returned(String by) {
        return new TipReturned(new TipId(MATTER), agency(by), NOVEMBER, "Không thuộc thẩm quyền.");
    }

    static TipReceived receivedOnOfficials(String by) {
        TipContent content = new TipContent(
                Channel.HOTLINE,
                "Cho qua chốt",
                "Có người cho xe lậu qua.",
                new ProvinceCode("15"),
                null,
                null,
                null,
                null,
                List.of(agency("POLICE-15")),
                null);
        return new TipReceived(new TipId(MATTER), agency(by), NOVEMBER, content, List.of(), null);
    }

    static TipAccepted takenUpOnOfficials(String by) {
        return new TipAccepted(new TipId(MATTER), agency(by), NOVEMBER, null, null, true, TipStream.INTEGRITY);
    }

    static TipReturned returnedOnOfficials(String by) {
        return new TipReturned(
                new TipId(MATTER), agency(by), NOVEMBER, "Nơi khác.", null, null, null, TipStream.INTEGRITY);
    }

    static InformationShared shared(String by) {
        Picture picture = new Picture(null, List.of(), null, null, null, null);
        InformationContent content =
                new InformationContent("Đường cát", "Đường cát.", picture, Reliability.USUAL, Credibility.PROBABLE);
        return new InformationShared(new InformationId(MATTER), agency(by), NOVEMBER, content, List.of());
    }

    static InformationAcknowledged acknowledged(String by) {
        return new InformationAcknowledged(new InformationId(MATTER), agency(by), NOVEMBER);
    }

    static InformationRecalled recalled(String by) {
        return new InformationRecalled(new InformationId(MATTER), agency(by), NOVEMBER, "Không còn đúng.");
    }

    private static CaseFacts facts(Force force, @Nullable String province) {
        return new CaseFacts(
                "Thuốc lá điếu nhập lậu",
                null,
                new Detection(
                        null,
                        "Đội 1",
                        force,
                        List.of(),
                        province == null ? null : new ProvinceCode(province),
                        null,
                        false),
                new Goods("thuốc lá điếu", "tobacco", List.of(), null),
                Violation.SMUGGLED,
                List.of(),
                null,
                null);
    }

    private static AgencyCode agency(String code) {
        return new AgencyCode(code);
    }
}

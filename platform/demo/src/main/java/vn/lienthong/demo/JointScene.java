package vn.lienthong.demo;

import java.util.List;
import java.util.Locale;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.NameLead;
import vn.lienthong.contract.casefile.CaseFileFlag;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.Contribution;
import vn.lienthong.contract.casefile.ContributionKind;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.JointCommand.DecideCaseFile;
import vn.lienthong.contract.casefile.JointCommand.EnforceCaseFile;
import vn.lienthong.contract.casefile.JointCommand.GiveOpinion;
import vn.lienthong.contract.casefile.JointCommand.ProposeHandling;
import vn.lienthong.contract.casefile.WatchCommand.RaiseFlag;
import vn.lienthong.contract.casefile.WatchEvent.FlagRaised;

/** Three forces of two provinces on one case: each has credit for what it gave, and the case counts once, under its lead. */
final class JointScene {
    static final AgencyCode LEAD = new AgencyCode("POLICE-15");
    static final AgencyCode MARKET = new AgencyCode("MS-15");
    static final AgencyCode BORDER = new AgencyCode("BORDER-22");
    /** Watches over the province of the one from elsewhere. */
    static final AgencyCode COMMITTEE = new AgencyCode("SC389-22");

    static final List<AgencyCode> CAST = List.of(LEAD, MARKET, BORDER, COMMITTEE);

    private final Steps steps;

    JointScene(Steps steps) {
        this.steps = steps;
    }

    /** @param file held by the lead */
    void play(CaseFileId file) throws InterruptedException {
        Played named = steps.play(
                "HS001-chutri",
                LEAD,
                new NameLead(
                        file, LEAD, List.of(MARKET, BORDER), "Vụ việc có dấu hiệu tội phạm; hàng đi qua hai tỉnh."),
                "chủ trì, %s và %s phối hợp".formatted(MARKET, BORDER));
        named.events().stream()
                .flatMap(event -> steps.stage().content(event).stream())
                .filter(FlagRaised.class::isInstance)
                .map(FlagRaised.class::cast)
                .forEach(flag -> steps.narrator()
                        .add("hệ thống đưa vào diện theo dõi: %s. %s"
                                .formatted(flag.flag().nameVi(), flag.because())));
        steps.play(
                "HS001-theodoi",
                MARKET,
                new RaiseFlag(file, CaseFileFlag.ORGANISED, "Nhiều kho, nhiều xe, chia ca vận chuyển."),
                "đề nghị Ban Chỉ đạo theo dõi: có tổ chức");
        contribute(file, MARKET, ContributionKind.INFORMATION, "Theo dõi hàng bán trên mạng, chỉ ra kho.");
        contribute(file, BORDER, ContributionKind.FORCES, "Một tổ công tác chốt đường ra biên giới.");
        contribute(file, LEAD, ContributionKind.EXPERTISE, "Khám nghiệm, trưng cầu giám định.");
        settle(file);
    }

    private void contribute(CaseFileId file, AgencyCode by, ContributionKind kind, String what)
            throws InterruptedException {
        steps.play(
                "HS001-gop-" + by,
                by,
                new ContributeToCaseFile(file, new Contribution(kind, what)),
                "ghi đóng góp: " + kind.nameVi().toLowerCase(Locale.ROOT));
    }

    private void settle(CaseFileId file) throws InterruptedException {
        steps.play(
                "HS001-phuongan",
                LEAD,
                new ProposeHandling(
                        file, "Khởi tố vụ án, tịch thu toàn bộ tang vật.", "Bộ luật Hình sự 2015, Điều 190"),
                "đề xuất phương án xử lý, lấy ý kiến các bên");
        steps.play("HS001-ykien1", MARKET, new GiveOpinion(file, true, null), "đồng ý");
        steps.play(
                "HS001-ykien2",
                BORDER,
                new GiveOpinion(file, false, "Đề nghị tách phần phương tiện để xử lý hành chính."),
                "không đồng ý, nêu lý do");
        steps.play(
                "HS001-xuly",
                LEAD,
                new DecideCaseFile(
                        file,
                        CaseFileOutcome.CRIMINAL,
                        "Khởi tố vụ án hình sự.",
                        "Bộ luật Hình sự 2015, Điều 190",
                        "Phương tiện là công cụ phạm tội, không tách để xử lý hành chính được."),
                "quyết định xử lý, nêu vì sao khi còn ý kiến khác; ý kiến khác báo cáo lên cấp trên");
        steps.play("HS001-thihanh", LEAD, new EnforceCaseFile(file, "Đã tịch thu 2.400 bao."), "báo kết quả thi hành");
        steps.play("HS001-dong", LEAD, new CloseCaseFile(file, "Đã chuyển cơ quan truy tố."), "kết thúc vụ việc");
        steps.narrator().add("ba cơ quan có tên trong đóng góp; thống kê tính một vụ, ở cơ quan chủ trì");
    }
}

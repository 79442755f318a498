package vn.lienthong.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.InventoryItem;
import vn.lienthong.contract.casefile.InventoryKind;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.casefile.Quantity;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.casefile.TransferKind;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.task.TaskContent;

/** What is said in the scene of what waits. */
final class WaitingContents {
    private static final ProvinceCode QUANG_NINH = new ProvinceCode("22");

    private final Clock clock;
    private final LocalDate today;

    WaitingContents(Clock clock) {
        this.clock = clock;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    static RequestId request(String key) {
        return new RequestId(UUID.fromString(key));
    }

    static PlanId plan(String key) {
        return new PlanId(UUID.fromString(key));
    }

    GroupCharter charter() {
        return new GroupCharter(
                "Tổ công tác liên ngành tuyến biển Quảng Ninh",
                "Theo dõi, kiểm tra, đôn đốc chống buôn lậu tuyến biển.",
                List.of("Nắm diễn biến tình hình.", "Điều phối các lực lượng xử lý tình huống đột xuất."),
                List.of(Zone.SEA, Zone.INLAND),
                List.of(QUANG_NINH),
                null,
                List.of(
                        new GroupMember(WaitingScene.OFFICE, "Phó Chánh Văn phòng Thường trực", GroupRole.HEAD, 1),
                        new GroupMember(WaitingScene.MARKET, "Chi cục trưởng", GroupRole.DEPUTY, 1),
                        new GroupMember(WaitingScene.POLICE, "Cán bộ Phòng Cảnh sát kinh tế", GroupRole.MEMBER, 2),
                        new GroupMember(WaitingScene.CUSTOMS, "Đội kiểm soát Hải quan", GroupRole.MEMBER, 2)),
                new PlanPeriod(today, today.plusDays(90)),
                null);
    }

    SignedDocument decision() {
        return new SignedDocument(
                "27/QĐ-VPTT389",
                today,
                "Chánh Văn phòng Thường trực",
                "Thủ trưởng cơ quan",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"));
    }

    TaskContent task() {
        return new TaskContent(
                "Rà soát hàng tạm nhập, tái xuất",
                "Rà soát các lô thuốc lá tạm nhập, tái xuất trong quý; báo cáo lô quá hạn.",
                WaitingScene.CUSTOMS,
                List.of(WaitingScene.MARKET),
                clock.instant().plus(Duration.ofDays(5)),
                "27/QĐ-VPTT389",
                null);
    }

    RequestContent asked(Instant dueAt, Serves serves) {
        return new RequestContent(
                RequestKind.VERIFY,
                "Xác minh chủ xe tải chở thuốc lá ra cảng Vạn Gia",
                "Đề nghị xác minh chủ xe và người thuê xe đêm qua.",
                Urgency.EXPRESS,
                dueAt,
                "27/QĐ-VPTT389",
                null,
                null,
                serves,
                null,
                null,
                null,
                null);
    }

    CaseFacts facts() {
        return new CaseFacts(
                "Quảng Ninh: xe tải chở 3.000 bao thuốc lá điếu nhập lậu ra cảng",
                "Khám xe theo tin của tổ công tác, phát hiện thuốc lá điếu không hóa đơn.",
                new Detection(
                        new PartialDate(today.toString()),
                        "Đội Quản lý thị trường số 4",
                        Force.MARKET_SURVEILLANCE,
                        List.of(Force.POLICE),
                        QUANG_NINH,
                        "road",
                        false),
                new Goods(
                        "thuốc lá điếu",
                        "tobacco",
                        List.of(new Quantity(BigDecimal.valueOf(3000), "bao", "thuốc lá điếu")),
                        66_000_000L),
                Violation.SMUGGLED,
                List.of(Measure.VIOLATION_RECORD, Measure.HELD),
                null,
                null);
    }

    Transfer transfer() {
        return new Transfer(
                WaitingScene.POLICE,
                TransferKind.CRIMINAL_REFERRAL,
                clock.instant(),
                "Luật Xử lý vi phạm hành chính 2012, Điều 62 khoản 1",
                "Số lượng từ 1.500 bao trở lên, có dấu hiệu tội phạm.",
                List.of(
                        item(1, InventoryKind.DOCUMENT, "Biên bản vi phạm hành chính", 1, "bản"),
                        item(2, InventoryKind.EVIDENCE, "Thuốc lá điếu", 3000, "bao")));
    }

    private static InventoryItem item(int number, InventoryKind kind, String description, int quantity, String unit) {
        return new InventoryItem(number, kind, description, BigDecimal.valueOf(quantity), unit, null, null);
    }

    PlanTerms plan() {
        return new PlanTerms(
                PlanKind.PEAK_CAMPAIGN,
                "Kế hoạch cao điểm chống buôn lậu tuyến biển Quảng Ninh",
                "Kiểm soát các bến, cảng; chặn hàng lậu từ biển vào bờ.",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                new PlanPeriod(today.plusDays(14), today.plusDays(74)),
                new PlanScope(
                        List.of(QUANG_NINH),
                        List.of(Zone.SEA, Zone.INLAND),
                        List.of(Force.POLICE, Force.CUSTOMS),
                        List.of(Violation.SMUGGLED),
                        List.of("tobacco")),
                List.of(new PlanPart(
                        "tobacco",
                        Violation.SMUGGLED,
                        QUANG_NINH,
                        WaitingScene.MARKET,
                        List.of(WaitingScene.POLICE, WaitingScene.CUSTOMS))),
                "Quản lý thị trường chủ trì trên bờ; Công an, Hải quan phối hợp theo phần việc.",
                List.of(),
                List.of(),
                new PlanReviews(List.of(today.plusDays(44)), today.plusDays(84)),
                new PlanLinks(null, null, null));
    }
}

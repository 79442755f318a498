package vn.lienthong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.plan.IdentifierKind;
import vn.lienthong.contract.plan.OverlapEvent.OverlapFound;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.CancelPlan;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanCommand.IssuePlan;
import vn.lienthong.contract.plan.PlanCommand.ReviewPlan;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.plan.TargetSubject;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;

/** A plan agreed with those it touches, one of which dissents; its task; its reviews; and another plan for the same subject. */
final class PlanScene {
    static final AgencyCode LEAD = new AgencyCode("MS-15");
    static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    static final AgencyCode BORDER = new AgencyCode("BORDER-15");
    static final List<AgencyCode> CAST = List.of(LEAD, POLICE, BORDER);

    private static final ProvinceCode LAO_CAI = new ProvinceCode("15");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final String TAX_CODE = "5300123456";

    private final Steps steps;
    private final Clock clock;
    private final LocalDate today;

    PlanScene(Steps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** @return the plan of market surveillance, after its final review */
    PlanId play() throws InterruptedException {
        Played drafted = steps.play("KH001", LEAD, new DraftPlan(campaign()), "dự thảo kế hoạch cao điểm Tết");
        PlanId plan = new PlanId(UUID.fromString(Steps.begun(drafted)));
        agree(plan);
        overlap();
        carryOut(plan);
        topic();
        return plan;
    }

    private void agree(PlanId plan) throws InterruptedException {
        steps.play(
                "KH001-layykien",
                LEAD,
                new ConsultOnPlan(plan, List.of(POLICE, BORDER), null),
                "lấy ý kiến %s và %s".formatted(POLICE, BORDER));
        steps.refused("KH001-voi", LEAD, new IssuePlan(plan, document(), null), "ban hành khi còn chờ ý kiến");
        steps.play("KH001-ykien1", POLICE, new GiveOpinion(plan, 1, PlanStance.AGREE, null), "thống nhất");
        steps.play(
                "KH001-ykien2",
                BORDER,
                new GiveOpinion(plan, 1, PlanStance.DISSENT, "Đề nghị lùi ngày kiểm tra kho gần cửa khẩu."),
                "không thống nhất, nêu nội dung");
        steps.play(
                "KH001-banhanh",
                LEAD,
                new IssuePlan(
                        plan,
                        document(),
                        "Ngày kiểm tra được giữ vì kho sắp chuyển hàng; biên phòng chốt đường vòng ngoài."),
                "ban hành; ý kiến khác và lý do giữ nguyên đều được ghi");
        steps.explain("plans", plan.key(), POLICE, 5);
    }

    private void overlap() throws InterruptedException {
        Played other = steps.play(
                "KH002",
                POLICE,
                new DraftPlan(verification()),
                "dự thảo kế hoạch xác minh cùng một doanh nghiệp, cùng thời gian");
        PlanId plan = new PlanId(UUID.fromString(Steps.begun(other)));
        for (AgencyCode side : List.of(LEAD, POLICE)) {
            steps.stage()
                    .told(side, OverlapFound.class, found -> found.by().equals(side))
                    .ifPresent(found -> steps.narrator()
                            .add("cảnh báo trùng lắp tới %s: “%s” trùng với %s, từ %s đến %s"
                                    .formatted(
                                            side,
                                            found.label(),
                                            found.other(),
                                            Steps.day(found.days().from()),
                                            Steps.day(found.days().to()))));
        }
        steps.play(
                "KH002-huy",
                POLICE,
                new CancelPlan(plan, "Phối hợp trong kế hoạch của quản lý thị trường."),
                "hủy kế hoạch của mình; cảnh báo kết thúc ở cả hai bên");
    }

    private void carryOut(PlanId plan) throws InterruptedException {
        TaskContent task = new TaskContent(
                "Rà soát kho, bãi",
                "Lập danh sách kho, bãi dọc tuyến có dấu hiệu tập kết hàng lậu.",
                POLICE,
                List.of(BORDER),
                clock.instant().plus(Duration.ofDays(7)),
                "15/KH-QLTT, mục III.2",
                null);
        steps.play(
                "KH001-nhiemvu",
                LEAD,
                new PlanCommand.OfTask<>(plan, new TaskOrder.Assign(task)),
                "giao nhiệm vụ 1 cho %s, hạn 7 ngày".formatted(POLICE));
        steps.play(
                "KH001-nhannv",
                POLICE,
                new PlanCommand.OfTask<>(plan, new TaskOrder.Accept(1, null)),
                "nhận nhiệm vụ 1");
        steps.play(
                "KH001-dondoc",
                LEAD,
                new PlanCommand.OfTask<>(plan, new TaskOrder.Urge(1, "Đề nghị báo cáo trước ngày kiểm tra.")),
                "đôn đốc nhiệm vụ 1");
        steps.play(
                "KH001-baocao",
                POLICE,
                new PlanCommand.OfTask<>(plan, new TaskOrder.Report(1, "Đã lập danh sách 23 kho, bãi.", true)),
                "báo cáo hoàn thành");
        steps.play(
                "KH001-soket",
                LEAD,
                new ReviewPlan(plan, ReviewKind.INTERIM, today, "Danh sách kho, bãi đã đủ; bắt đầu kiểm tra."),
                "sơ kết");
        steps.play(
                "KH001-xacnhan",
                LEAD,
                new PlanCommand.OfTask<>(plan, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)),
                "xác nhận nhiệm vụ 1");
        steps.play(
                "KH001-tongket",
                LEAD,
                new ReviewPlan(plan, ReviewKind.FINAL, today, "Đã thực hiện xong mọi nhiệm vụ."),
                "tổng kết: mọi nhiệm vụ đã xong");
        steps.explain("plans", plan.key(), LEAD, 12);
    }

    /** A media topic is built by both before it is issued. */
    private void topic() throws InterruptedException {
        PlanTerms terms = terms(
                PlanKind.MEDIA,
                "Chủ đề truyền thông: nhận biết thuốc lá nhập lậu dịp Tết",
                new PlanScope(List.of(), List.of(), List.of(), List.of(), List.of()),
                new PlanPart(null, null, null, OFFICE, List.of(LEAD)));
        Played drafted = steps.play("KH003", OFFICE, new DraftPlan(terms), "dự thảo chủ đề truyền thông của quý");
        PlanId topic = new PlanId(UUID.fromString(Steps.begun(drafted)));
        steps.play(
                "KH003-layykien",
                OFFICE,
                new ConsultOnPlan(topic, List.of(LEAD), null),
                "lấy ý kiến %s".formatted(LEAD));
        steps.refused(
                "KH003-voi", OFFICE, new IssuePlan(topic, document(), null), "ban hành khi bên kia chưa thống nhất");
        steps.play("KH003-ykien", LEAD, new GiveOpinion(topic, 1, PlanStance.AGREE, null), "thống nhất");
        steps.play("KH003-banhanh", OFFICE, new IssuePlan(topic, document(), null), "ban hành chủ đề");
    }

    private PlanTerms campaign() {
        return terms(
                PlanKind.PEAK_CAMPAIGN,
                "Kế hoạch cao điểm chống buôn lậu thuốc lá dịp Tết",
                new PlanScope(
                        List.of(LAO_CAI),
                        List.of(Zone.INLAND, Zone.LAND_BORDER),
                        List.of(Force.POLICE, Force.BORDER_GUARD),
                        List.of(Violation.SMUGGLED),
                        List.of("tobacco")),
                new PlanPart("tobacco", Violation.SMUGGLED, LAO_CAI, LEAD, List.of(POLICE, BORDER)));
    }

    private PlanTerms verification() {
        return terms(
                PlanKind.VERIFY,
                "Kế hoạch xác minh kho vận ở cụm công nghiệp",
                new PlanScope(
                        List.of(LAO_CAI), List.of(Zone.INLAND), List.of(), List.of(Violation.SMUGGLED), List.of()),
                new PlanPart(null, null, LAO_CAI, POLICE, List.of()));
    }

    private PlanTerms terms(PlanKind kind, String title, PlanScope scope, PlanPart part) {
        PlanPeriod period = new PlanPeriod(today, today.plusDays(60));
        return new PlanTerms(
                kind,
                title,
                "Kiểm tra đồng thời các kho đã được xác minh.",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                period,
                scope,
                List.of(part),
                "Cơ quan chủ trì điều hành; các lực lượng phối hợp theo phần việc.",
                List.of(),
                kind == PlanKind.MEDIA
                        ? List.of()
                        : List.of(new Target(
                                "Công ty kho vận ở cụm công nghiệp",
                                new TargetSubject(IdentifierKind.TAX_CODE, TAX_CODE),
                                null,
                                new PlanPeriod(today, today.plusDays(10)))),
                new PlanReviews(List.of(today.plusDays(30)), today.plusDays(70)),
                new PlanLinks(null, null, null),
                null,
                kind == PlanKind.MEDIA ? List.of("other") : null);
    }

    private SignedDocument document() {
        return new SignedDocument(
                "15/KH-QLTT",
                today,
                "Chi cục trưởng",
                "Thủ trưởng cơ quan",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"));
    }
}

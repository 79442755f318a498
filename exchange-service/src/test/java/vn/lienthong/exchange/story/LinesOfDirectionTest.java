package vn.lienthong.exchange.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.story.OfficeGroups.BORDER;
import static vn.lienthong.exchange.story.OfficeGroups.OFFICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.request.RequestCommand.AcceptRequest;
import vn.lienthong.contract.request.RequestCommand.AnswerRequest;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.information.InformationLife;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.request.RequestLife;
import vn.lienthong.exchange.task.Reminders;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.views.watch.Owing;

/** Who directs whom, who advises, and who answers for what it was given: one short story each. */
class LinesOfDirectionTest {
    private static final AgencyCode NATIONAL = new AgencyCode("NSC389");
    private static final AgencyCode MARKET = new AgencyCode("DMSD");
    private static final AgencyCode POLICE = new AgencyCode("C03");
    private static final AgencyCode TRADE = new AgencyCode("SC389-MOIT");
    private static final AgencyCode DEFENCE = new AgencyCode("SC389-MND");
    private static final AgencyCode LAO_CAI = new AgencyCode("SC389-15");
    private static final Instant DUE = Instant.parse("2027-01-10T10:00:00Z");

    private static final Instant IN_2024 = Instant.parse("2024-03-05T02:00:00Z");
    private static final Instant DUE_2024 = Instant.parse("2024-04-26T10:00:00Z");
    private static final AgencyCode COMMITTEE = new AgencyCode("OLD-SC389-94");
    private static final AgencyCode CHAIR = new AgencyCode("OLD-PPC-94");
    private static final AgencyCode TAX = new AgencyCode("OLD-TAX-94");
    private static final AgencyCode GENERAL_TAX = new AgencyCode("OLD-TAX");
    private static final AgencyCode INSPECTORS = new AgencyCode("OLD-MS-94");
    private static final AgencyCode SOC_TRANG_POLICE = new AgencyCode("OLD-POLICE-94");
    private static final ProvinceCode SOC_TRANG = new ProvinceCode("94");
    private static final String REGULATION = "QĐ 25/2017/QĐ-UBND (Sóc Trăng) ";

    @Test
    @Clause("S0-31")
    void bothPartiesRunTheForcesTogetherEachItsPartAndNeitherForTheOther() {
        Planned plan = Planned.by(OFFICE, Drafts.MORNING);
        plan.inForce(
                new Drafts.Terms()
                        .scope(scope(Drafts.LAO_CAI, "tobacco", "petroleum"))
                        .parts(
                                part("tobacco", Drafts.LAO_CAI, OFFICE, MARKET, TRADE),
                                part("petroleum", Drafts.LAO_CAI, MARKET, OFFICE, POLICE))
                        .made(),
                MARKET,
                TRADE,
                POLICE);
        plan.gives(TRADE, "Chỉ đạo kiểm tra kho thuốc lá", DUE, null);
        plan.order(
                MARKET,
                new TaskOrder.Assign(
                        new TaskContent("Trinh sát tuyến dầu", "Báo cáo kết quả.", POLICE, null, DUE, null, null)));
        plan.carriesOut(TRADE, 1, "Đã kiểm tra 34 kho.");
        plan.carriesOut(POLICE, 2, "Đã nắm 3 đầu mối.");

        assertThat(plan.life().refused(MARKET, judged(plan, 1)))
                .as("the one does not run what the other runs")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
        plan.order(MARKET, new TaskOrder.Judge(2, TaskVerdict.CONFIRMED, null));
        plan.confirms(1);

        assertThat(Owing.after(plan.life().events())).noneMatch(line -> line.contains("task"));
    }

    @Test
    @Clause("S1-20")
    void theGroupAdvisesStrictHandlingAndAReviewAndTheLeadersDirectThem() {
        var discipline = RequestLife.from(Drafts.MORNING);
        discipline.accepted(OFFICE, new MakeRequest(strictHandling(), List.of(NATIONAL)));
        RequestId request = new RequestId(TimedLife.MATTER);
        discipline.accepted(NATIONAL, new AcceptRequest(request, null));
        discipline.accepted(
                NATIONAL, new AnswerRequest(request, "Giao Cục Hải quan xử lý nghiêm, báo cáo trước 15/01."));
        assertThat(discipline.told(discipline.events().getLast()))
                .as("the direction reaches who advised")
                .contains(OFFICE);

        Planned plan = Planned.by(NATIONAL, Drafts.MORNING);
        plan.drafted(terms(Drafts.LAO_CAI, NATIONAL, OFFICE, BORDER), OFFICE, BORDER);
        plan.opinion(OFFICE, 1, PlanStance.AGREE, "Tham mưu: sơ kết vào giữa tháng 01.");
        plan.opinion(BORDER, 1, PlanStance.AGREE, null);
        plan.issued(null);
        plan.gives(OFFICE, "Chuẩn bị sơ kết Kế hoạch 92", DUE, null);
        plan.carriesOut(OFFICE, 1, "Đã trình dự thảo báo cáo sơ kết.");
        plan.confirms(1);
        plan.life().wait(Instant.parse("2027-01-15T02:00:00Z"));
        PlanCommand review =
                new PlanCommand.ReviewPlan(plan.id(), ReviewKind.INTERIM, LocalDate.of(2027, 1, 15), "Đạt tiến độ.");
        assertThat(plan.life().refused(OFFICE, review))
                .as("who advises does not direct")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);

        plan.life().accepted(NATIONAL, review);
    }

    @Test
    @Clause("S2-106")
    void whomACompetentLevelGaveATaskAnswersForItFullyAndNobodyElseDoes() {
        Planned plan = Planned.by(COMMITTEE, IN_2024);
        plan.inForce(ofSocTrang(COMMITTEE, INSPECTORS, SOC_TRANG_POLICE), INSPECTORS, SOC_TRANG_POLICE);
        plan.gives(INSPECTORS, "Kiểm tra chợ, siêu thị", DUE_2024, REGULATION + "Điều 2 khoản 1a");
        plan.order(INSPECTORS, new TaskOrder.Accept(1, null));
        assertThat(plan.life()
                        .refused(
                                SOC_TRANG_POLICE,
                                new PlanCommand.OfTask<>(plan.id(), new TaskOrder.Report(1, "Đã xong.", true))))
                .as("another does not answer for it")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);

        plan.life().wait(DUE_2024);

        assertThat(Reminders.last(plan.life().events())).satisfies(late -> {
            assertThat(late.by()).isEqualTo(INSPECTORS);
            assertThat(late.overdue()).isTrue();
        });
        plan.order(INSPECTORS, new TaskOrder.Report(1, "Đã kiểm tra 14 chợ, xử lý 6 vụ.", true));
        plan.confirms(1);
        assertThat(Owing.after(plan.life().events())).noneMatch(line -> line.contains("task"));
    }

    @Test
    @Clause("S2-107")
    void taxStandsUnderTheChairOfTheProvinceAndUnderItsGeneralDepartmentAndAnswersToBoth() {
        Planned province = Planned.by(CHAIR, IN_2024);
        province.inForce(ofSocTrang(CHAIR, TAX, INSPECTORS), TAX, INSPECTORS);
        province.gives(TAX, "Rà soát hóa đơn xăng dầu", DUE_2024, REGULATION + "Điều 4 khoản 2");
        Planned line = Planned.by(GENERAL_TAX, IN_2024);
        line.inForce(ofSocTrang(GENERAL_TAX, TAX), TAX);
        line.gives(TAX, "Thanh tra doanh nghiệp xăng dầu", DUE_2024, null);
        for (Planned each : List.of(province, line)) {
            assertThat(Owing.after(each.life().events())).contains(Owing.line("accept_task", TAX, DUE_2024));
        }

        province.carriesOut(TAX, 1, "Đã rà soát 52 cửa hàng.");
        province.confirms(1);
        line.life().wait(DUE_2024);

        assertThat(Owing.after(province.life().events())).noneMatch(owed -> owed.contains("task"));
        assertThat(Reminders.last(line.life().events()).by())
                .as("what was done for the one is not done for the other")
                .isEqualTo(TAX);
        assertThat(line.life().told(line.life().events().getLast())).contains(GENERAL_TAX);
        line.urges(GENERAL_TAX, 1);
    }

    @Test
    @Clause("S4-27")
    void theCommitteeOfAMinistryCompilesTheFiguresOfItsForcesAndSeesWhoHasNotSentTheirs() {
        Planned own = Planned.by(TRADE, Drafts.MORNING);
        own.inForce(terms(Drafts.LAO_CAI, TRADE, MARKET, new AgencyCode("MS-15")), MARKET, new AgencyCode("MS-15"));
        own.gives(MARKET, "Thống kê kết quả 6 tháng", DUE.minusSeconds(3 * 86_400), null);
        own.gives(new AgencyCode("MS-15"), "Thống kê kết quả 6 tháng", DUE.minusSeconds(3 * 86_400), null);
        Planned whole = Planned.by(OFFICE, Drafts.MORNING);
        whole.inForce(terms(Drafts.LAO_CAI, OFFICE, TRADE, DEFENCE), TRADE, DEFENCE);
        whole.gives(TRADE, "Tổng hợp số liệu các lực lượng thuộc bộ", DUE, null);
        own.carriesOut(MARKET, 1, "17.305 vụ, nộp ngân sách 137 tỷ đồng.");
        own.confirms(1);

        own.life().wait(DUE.minusSeconds(3 * 86_400));

        assertThat(Reminders.last(own.life().events()).by()).isEqualTo(new AgencyCode("MS-15"));
        own.urges(TRADE, 2);
        own.carriesOut(new AgencyCode("MS-15"), 2, "21 vụ, 310 triệu đồng.");
        own.confirms(2);
        whole.carriesOut(TRADE, 1, "17.326 vụ của lực lượng thuộc bộ trong cả nước.");
        whole.confirms(1);
        assertThat(Owing.after(whole.life().events())).noneMatch(line -> line.contains("task"));
    }

    @Test
    @Clause("S4-28")
    void theCommitteesOfMinistriesCoordinateMonthByMonthWithOneAnotherTheProvincesAndTheSpecialisedBodies() {
        tells(TRADE, Drafts.MORNING, DEFENCE, LAO_CAI, MARKET);
        tells(DEFENCE, Drafts.MORNING.plusSeconds(30 * 86_400), TRADE, LAO_CAI, BORDER);

        var inspection = RequestLife.from(Drafts.MORNING);
        inspection.accepted(TRADE, new MakeRequest(jointInspection(), List.of(DEFENCE, LAO_CAI, MARKET)));
        RequestId request = new RequestId(TimedLife.MATTER);
        for (AgencyCode asked : List.of(DEFENCE, LAO_CAI, MARKET)) {
            inspection.accepted(asked, new AcceptRequest(request, null));
            inspection.accepted(asked, new AnswerRequest(request, "Cử 3 cán bộ tham gia từ ngày 01/12."));
        }

        assertThat(Owing.after(inspection.events())).noneMatch(line -> line.startsWith("answer"));
    }

    private static void tells(AgencyCode provider, Instant at, AgencyCode... receivers) {
        var information = InformationLife.from(at);
        Picture picture = new Picture(
                "cửa khẩu phụ Bản Vược", List.of(Drafts.LAO_CAI), "hai đầu mối", "thuốc lá", "gùi cõng", null);
        information.accepted(
                provider,
                new ShareInformation(
                        new InformationContent(
                                "Tình hình tháng", "Hàng chia nhỏ.", picture, Reliability.USUAL, Credibility.PROBABLE),
                        List.of(receivers)));
        for (AgencyCode receiver : receivers) {
            information.accepted(receiver, new AcknowledgeInformation(new InformationId(TimedLife.MATTER)));
        }
        assertThat(information.audience()).contains(receivers);
    }

    private static PlanCommand judged(Planned plan, int task) {
        return new PlanCommand.OfTask<>(plan.id(), new TaskOrder.Judge(task, TaskVerdict.CONFIRMED, null));
    }

    private static PlanTerms terms(ProvinceCode place, AgencyCode lead, AgencyCode... partners) {
        return new Drafts.Terms()
                .scope(scope(place, "tobacco"))
                .parts(part("tobacco", place, lead, partners))
                .made();
    }

    private static PlanTerms ofSocTrang(AgencyCode lead, AgencyCode... partners) {
        return new Drafts.Terms()
                .period(LocalDate.of(2024, 3, 11), LocalDate.of(2024, 6, 30))
                .scope(scope(SOC_TRANG, "petroleum"))
                .parts(part("petroleum", SOC_TRANG, lead, partners))
                .reviews(List.of(), LocalDate.of(2024, 7, 15))
                .made();
    }

    private static PlanScope scope(ProvinceCode place, String... goods) {
        return new PlanScope(
                List.of(place), List.of(Zone.INLAND), List.of(), List.of(Violation.SMUGGLED), List.of(goods));
    }

    private static PlanPart part(String goods, ProvinceCode place, AgencyCode lead, AgencyCode... partners) {
        return new PlanPart(goods, Violation.SMUGGLED, place, lead, List.of(partners));
    }

    private static RequestContent strictHandling() {
        return new RequestContent(
                RequestKind.PROPOSE_DISCIPLINE,
                "Xử lý nghiêm việc bao che tại cửa khẩu",
                "Tổ công tác kiến nghị lãnh đạo Ban Chỉ đạo chỉ đạo xử lý nghiêm.",
                Urgency.URGENT,
                null,
                "QĐ 14/QĐ-BCĐ389",
                null,
                null,
                null,
                null,
                null,
                null,
                new AgencyCode("CUSTOMS-RVII"));
    }

    private static RequestContent jointInspection() {
        return new RequestContent(
                RequestKind.JOINT_INSPECTION,
                "Kiểm tra liên ngành tuyến Lào Cai",
                "Đề nghị cử lực lượng tham gia.",
                Urgency.NORMAL,
                null,
                "Chương trình phối hợp năm",
                null);
    }
}

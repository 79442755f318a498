package vn.lienthong.exchange.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static vn.lienthong.exchange.story.OfficeGroups.leader;
import static vn.lienthong.exchange.story.OfficeGroups.signed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.casefile.Goods;
import vn.lienthong.contract.casefile.Measure;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.AfterAction;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanReminded;
import vn.lienthong.contract.plan.PlanEvent.PlanReviewed;
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
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.plan.SituationalSolution;
import vn.lienthong.contract.request.RequestCommand;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskTally;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.casefile.CaseFileLife;
import vn.lienthong.exchange.group.GroupLife;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.request.RequestLife;
import vn.lienthong.exchange.task.Reminders;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.views.figures.Results;

/**
 * Plan 92/KH-BCĐ389 of 13/9/2022 and the working group of QĐ 14/QĐ-BCĐ389, from drafting to the final review, with the
 * bodies of 2022. Head, deputy, number of members, duties and zones are those of the source; it names neither the units of
 * the other members nor the days of decision, reviews and end, which are made up here.
 */
class PlanNinetyTwoTest {
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode MARKET = new AgencyCode("DMS-GD");
    private static final AgencyCode CUSTOMS = new AgencyCode("OLD-CUSTOMS");
    private static final AgencyCode BORDER = new AgencyCode("BORDER");
    private static final AgencyCode COAST = new AgencyCode("COASTGUARD");
    private static final AgencyCode POLICE = new AgencyCode("C03");
    private static final AgencyCode TAX = new AgencyCode("OLD-TAX");
    private static final AgencyCode TRADE = new AgencyCode("MOIT");
    private static final PlanId PLAN = new PlanId(TimedLife.MATTER);
    private static final GroupId GROUP = new GroupId(TimedLife.MATTER);
    private static final CaseFileId CASE = new CaseFileId(TimedLife.MATTER);

    private final TimedLife<PlanCommand, PlanEvent, ?> plan = PlanLife.from(Instant.parse("2022-08-22T01:00:00Z"));
    private final TimedLife<GroupCommand, GroupEvent, ?> group = GroupLife.from(Instant.parse("2022-09-26T01:00:00Z"));

    private final TimedLife<CaseFileCommand, CaseFileEvent, ?> caseFile =
            CaseFileLife.from(Instant.parse("2022-12-02T01:00:00Z"));
    private final TimedLife<RequestCommand, RequestEvent, ?> request =
            RequestLife.from(Instant.parse("2022-12-05T01:00:00Z"));

    @Test
    @Clause({"S1-01", "S1-02", "S1-03", "S1-04", "S1-06", "S1-11", "S1-18", "S0-13"})
    void goesFromDraftOverTheWorkingGroupToItsFinalReview() {
        isDraftedWithTheForcesAndIssuedOnThe13thOfSeptember();
        theGroupOfFourteenIsSetUpForIt();
        tasksAreGivenUrgedAndReportedAndOneRunsLate();
        anObstacleCallsForASolutionAndThePlanIsReviewedHalfway();
        aCaseAndARequestAreHandledUnderItsCode();
        theGroupGivesItsOwnTasksAndEndsByItself();
        theGroupAccountsForItself();
        thePlanIsFinallyReviewed();
    }

    private void isDraftedWithTheForcesAndIssuedOnThe13thOfSeptember() {
        plan.accepted(OFFICE, new PlanCommand.DraftPlan(terms()));
        plan.accepted(
                OFFICE,
                new PlanCommand.ConsultOnPlan(
                        PLAN, List.of(MARKET, CUSTOMS, BORDER, COAST, POLICE), Instant.parse("2022-09-08T10:00:00Z")));
        plan.accepted(CUSTOMS, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        plan.accepted(BORDER, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, "Bổ sung tuyến đường mòn."));
        plan.accepted(COAST, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        plan.accepted(MARKET, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        plan.wait(Instant.parse("2022-09-13T01:00:00Z"));

        var issued = (PlanEvent.PlanIssued) plan.accepted(
                        OFFICE,
                        new PlanCommand.IssuePlan(PLAN, signed("92/KH-BCĐ389", LocalDate.of(2022, 9, 13)), null))
                .getFirst();
        assertThat(issued.silent()).containsExactly(POLICE);
    }

    private void theGroupOfFourteenIsSetUpForIt() {
        var set = (GroupEstablished) group.accepted(
                        OFFICE,
                        new GroupCommand.EstablishGroup(
                                null, charter(), signed("14/QĐ-BCĐ389", LocalDate.of(2022, 9, 26))))
                .getFirst();

        assertThat(set.decision().capacity()).isEqualTo("Phó Trưởng ban Thường trực Ban Chỉ đạo 389 quốc gia");
        assertThat(set.charter().plan()).isEqualTo(PLAN);
        assertThat(set.charter().members().stream()
                        .mapToInt(GroupMember::persons)
                        .sum())
                .isEqualTo(14);
        assertThat(set.code()).startsWith("TCT-");
        assertThat(GroupLife.explained(group).past().getFirst().whatVi())
                .contains("14 thành viên – Quyết định số 14/QĐ-BCĐ389");
        assertThat(group.audience()).contains(MARKET, CUSTOMS, BORDER, COAST, POLICE, TAX, TRADE);
    }

    private void tasksAreGivenUrgedAndReportedAndOneRunsLate() {
        plan.accepted(
                OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Assign(task(BORDER, "2022-11-30T10:00:00Z"))));
        plan.accepted(
                OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Assign(task(COAST, "2022-11-30T10:00:00Z"))));
        plan.accepted(BORDER, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(1, null)));
        plan.accepted(COAST, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(2, null)));
        plan.accepted(
                BORDER, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Report(1, "Đã lập chốt tại 12 đường mòn.", true)));
        plan.accepted(OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
        plan.wait(Instant.parse("2022-11-28T01:00:00Z"));
        plan.accepted(
                OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Urge(2, "Đề nghị báo cáo trước ngày 30/11.")));
        plan.wait(Instant.parse("2022-12-01T01:00:00Z"));

        assertThat(Reminders.last(plan.events())).satisfies(late -> {
            assertThat(late.by()).isEqualTo(COAST);
            assertThat(late.overdue()).isTrue();
        });
        assertThat(plan.told(plan.events().getLast())).containsExactlyInAnyOrder(COAST, OFFICE);
    }

    private void anObstacleCallsForASolutionAndThePlanIsReviewedHalfway() {
        plan.accepted(
                OFFICE,
                new PlanCommand.AddSolution(
                        PLAN,
                        new SituationalSolution(
                                "Tàu chở dầu sang mạn ngoài vùng tiếp giáp, tàu tuần tra không đủ tầm hoạt động.",
                                "Cảnh sát biển điều tàu, Biên phòng trinh sát từ bờ.",
                                COAST,
                                null,
                                "Vùng biển Tây Nam",
                                null)));
        plan.accepted(
                COAST, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Report(2, "Đã tuần tra 3 đợt, bắt 2 tàu.", true)));
        plan.accepted(OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(2, TaskVerdict.CONFIRMED, null)));
        plan.wait(Instant.parse("2023-01-04T01:00:00Z"));
        assertThat(plan.events().stream().filter(PlanReminded.class::isInstance).count())
                .as("warned of the opinion of the police, and of the interim review")
                .isEqualTo(2);

        var interim = (PlanReviewed) plan.accepted(
                        OFFICE,
                        new PlanCommand.ReviewPlan(
                                PLAN,
                                ReviewKind.INTERIM,
                                LocalDate.of(2023, 1, 4),
                                "Tiến độ bảo đảm; còn chậm trên biển."))
                .getFirst();
        assertThat(interim.tallies())
                .containsExactly(new TaskTally(BORDER, 1, 1, 0, 0), new TaskTally(COAST, 1, 1, 1, 0));
    }

    private void aCaseAndARequestAreHandledUnderItsCode() {
        caseFile.accepted(COAST, new OpenCaseFile(facts(), List.of(OFFICE), new Serves(PLAN, GROUP)));
        caseFile.accepted(COAST, new CloseCaseFile(CASE, "Đã xử phạt, tịch thu dầu."));
        request.accepted(OFFICE, new MakeRequest(asked(), List.of(CUSTOMS)));
    }

    private void theGroupGivesItsOwnTasksAndEndsByItself() {
        group.accepted(
                OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Assign(task(MARKET, "2023-02-28T10:00:00Z"))));
        group.accepted(MARKET, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Accept(1, null)));
        group.wait(Instant.parse("2023-06-30T16:59:59Z"));

        assertThat(group.events()).last().isInstanceOfSatisfying(GroupEnded.class, ended -> {
            assertThat(ended.reason()).isNull();
            assertThat(ended.tallies()).containsExactly(new TaskTally(MARKET, 1, 0, 1, 1));
        });
    }

    private void theGroupAccountsForItself() {
        var figures = new GroupCommand.RecordFigures(
                GROUP, new AfterAction(210, 12, 35, 18, 9_500_000_000L, 3_100_000_000L, "Hoàn thành nhiệm vụ."));
        assertThat(group.refused(OFFICE, figures))
                .extracting(Reason::basis)
                .containsExactly("TCT-QD14-BCD389-KH92, ¶2, ¶6 (S1-11)");

        group.accepted(MARKET, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Report(1, "Đã kiểm tra 40 kho.", true)));
        group.accepted(OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
        group.accepted(OFFICE, figures);

        assertThat(GroupLife.stateVi(group)).isEqualTo("đã kết thúc và báo cáo kết quả");
        assertThat(group.wakesAt()).isEmpty();
        assertThat(Results.line(OFFICE, group.events(), served())).isEqualTo("1/0 1400000000; 1/0; 1/1");
        assertThat(Results.differences(OFFICE, group.events(), served()))
                .as("most of the cases of 2022 are on paper only, and the difference says so")
                .containsOnly(
                        entry("cases", 209L),
                        entry("criminalCases", 12L),
                        entry("requests", 34L),
                        entry("goodsVnd", 8_100_000_000L),
                        entry("finesVnd", 3_050_000_000L));
    }

    private List<List<? extends MatterEvent>> served() {
        return List.of(caseFile.events(), request.events());
    }

    private void thePlanIsFinallyReviewed() {
        plan.wait(Instant.parse("2023-07-10T01:00:00Z"));
        plan.accepted(
                OFFICE,
                new PlanCommand.ReviewPlan(
                        PLAN,
                        ReviewKind.FINAL,
                        LocalDate.of(2023, 7, 10),
                        "Đạt mục tiêu; kiến nghị bổ sung tàu tuần tra."));

        assertThat(PlanLife.stateVi(plan)).isEqualTo("đã tổng kết");
        assertThat(Results.line(OFFICE, plan.events(), served())).isEqualTo("1/0 1400000000; 1/0; 2/2");
        assertThat(plan.wakesAt()).isEmpty();
    }

    private static PlanTerms terms() {
        return new PlanTerms(
                PlanKind.PROGRAMME,
                "Chống buôn lậu, gian lận thương mại và hàng giả trên các tuyến biên giới, vùng biển và địa bàn nội địa",
                "Kiểm tra, đôn đốc, hướng dẫn các lực lượng thực hiện đồng bộ các giải pháp.",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"),
                new PlanPeriod(LocalDate.of(2022, 9, 13), LocalDate.of(2023, 6, 30)),
                new PlanScope(
                        List.of(),
                        List.of(Zone.LAND_BORDER, Zone.SEA_BORDER, Zone.SEA, Zone.INLAND),
                        List.of(
                                Force.BORDER_GUARD,
                                Force.COAST_GUARD,
                                Force.CUSTOMS,
                                Force.MARKET_SURVEILLANCE,
                                Force.POLICE),
                        List.of(),
                        List.of()),
                List.of(
                        new PlanPart("petroleum", null, null, COAST, List.of(BORDER, CUSTOMS)),
                        new PlanPart("tobacco", null, null, MARKET, List.of(POLICE, BORDER))),
                "Mỗi tuyến một lực lượng chủ trì; trao đổi tin hằng ngày qua Văn phòng Thường trực.",
                List.of(),
                List.of(),
                new PlanReviews(List.of(LocalDate.of(2023, 1, 5)), LocalDate.of(2023, 7, 15)),
                new PlanLinks(null, null, null));
    }

    private static CaseFacts facts() {
        return new CaseFacts(
                "Tàu chở dầu D.O không rõ nguồn gốc trên vùng biển Tây Nam",
                null,
                new Detection(
                        new PartialDate("2022-12-01"),
                        "Bộ Tư lệnh Vùng Cảnh sát biển 4",
                        Force.COAST_GUARD,
                        List.of(),
                        null,
                        "sea",
                        false),
                new Goods("70.000 lít dầu D.O", "petroleum", List.of(), 1_400_000_000L),
                Violation.SMUGGLED,
                List.of(Measure.FINED, Measure.CONFISCATED),
                50_000_000L,
                null);
    }

    private static RequestContent asked() {
        return new RequestContent(
                RequestKind.VERIFY,
                "Xác minh nguồn gốc 70.000 lít dầu D.O",
                "Đề nghị đối chiếu tờ khai xuất, nhập khẩu xăng dầu của chủ tàu.",
                Urgency.NORMAL,
                null,
                "92/KH-BCĐ389",
                null,
                null,
                new Serves(PLAN, GROUP),
                null,
                null,
                null,
                null);
    }

    private static GroupCharter charter() {
        return new GroupCharter(
                "Tổ công tác liên ngành kiểm tra, đôn đốc, hướng dẫn thực hiện Kế hoạch số 92/KH-BCĐ389",
                "Kiểm tra, đôn đốc, hướng dẫn tổ chức thực hiện Kế hoạch số 92/KH-BCĐ389.",
                List.of(
                        "Chủ động, thường xuyên theo dõi, nắm diễn biến tình hình; kiểm tra, đôn đốc, hướng dẫn các đơn vị.",
                        "Chủ trì xây dựng chương trình, kế hoạch, cơ chế phối hợp theo từng giai đoạn, địa bàn, lĩnh vực.",
                        "Tiếp nhận, xử lý thông tin; điều phối các lực lượng xử lý kịp thời, dứt điểm các vụ việc.",
                        "Chỉ đạo tổ chức sơ kết, tổng kết, đánh giá kết quả thực hiện."),
                List.of(Zone.LAND_BORDER, Zone.SEA, Zone.INLAND),
                List.of(),
                PLAN,
                List.of(
                        new GroupMember(
                                OFFICE,
                                "Chánh Văn phòng Thường trực, Ủy viên Ban Chỉ đạo 389 quốc gia",
                                GroupRole.HEAD,
                                1),
                        new GroupMember(OFFICE, "Phó Chánh Văn phòng Thường trực", GroupRole.DEPUTY, 1),
                        new GroupMember(OFFICE, "Chuyên viên Văn phòng Thường trực", GroupRole.MEMBER, 5),
                        leader(MARKET),
                        leader(CUSTOMS),
                        leader(BORDER),
                        leader(COAST),
                        leader(POLICE),
                        leader(TAX),
                        leader(TRADE)),
                new PlanPeriod(LocalDate.of(2022, 9, 26), LocalDate.of(2023, 6, 30)),
                null);
    }

    private static TaskContent task(AgencyCode owner, String dueAt) {
        return new TaskContent(
                "Tăng cường tuần tra, kiểm soát",
                "Lập chốt, tuần tra các tuyến được giao; báo cáo kết quả.",
                owner,
                null,
                Instant.parse(dueAt),
                "92/KH-BCĐ389",
                owner.equals(MARKET) ? FieldActivity.CONTROL : FieldActivity.PATROL);
    }
}

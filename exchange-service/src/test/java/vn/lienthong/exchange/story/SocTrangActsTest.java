package vn.lienthong.exchange.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskTally;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.group.GroupLife;
import vn.lienthong.exchange.information.InformationLife;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.task.Reminders;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.views.watch.Owing;

/** What QĐ 25/2017 (Sóc Trăng), Điều 3, 4 and 7 lay on agencies of the province beside its matters, done by them in 2024. */
class SocTrangActsTest {
    private static final Instant MORNING = Instant.parse("2024-03-05T02:00:00Z");
    private static final Instant DUE = Instant.parse("2024-04-26T10:00:00Z");
    private static final AgencyCode COMMITTEE = new AgencyCode("OLD-SC389-94");
    private static final AgencyCode OFFICE = new AgencyCode("OLD-SC389-SO-94");
    private static final AgencyCode MARKET = new AgencyCode("OLD-MS-94");
    private static final AgencyCode POLICE = new AgencyCode("OLD-POLICE-94");
    private static final AgencyCode BORDER = new AgencyCode("OLD-BORDER-94");
    private static final AgencyCode MILITARY = new AgencyCode("OLD-MIL-94");
    private static final AgencyCode CUSTOMS = new AgencyCode("OLD-CUSTOMS-92");
    /** The people's committee of the district Cù Lao Dung. */
    private static final AgencyCode DISTRICT = new AgencyCode("PC-945");

    private static final ProvinceCode SOC_TRANG = new ProvinceCode("94");
    private static final GroupId GROUP = new GroupId(TimedLife.MATTER);
    private static final String REGULATION = "QĐ 25/2017/QĐ-UBND (Sóc Trăng) ";

    private final Planned plan = Planned.by(COMMITTEE, MORNING);

    @Test
    @Clause("S2-12")
    void theCommitteePlansForEachPeriodAndDirectsChecksAndUrgesAgenciesAndDistricts() {
        plan.inForce(terms(PlanKind.PROGRAMME, COMMITTEE, MARKET, POLICE, DISTRICT), MARKET, POLICE, DISTRICT);
        plan.gives(MARKET, "Kiểm tra kho, bãi", DUE, REGULATION + "Điều 3 khoản 1");
        plan.gives(DISTRICT, "Rà soát hộ kinh doanh ven sông", DUE, REGULATION + "Điều 3 khoản 1");
        plan.carriesOut(MARKET, 1, "Đã kiểm tra 14 kho.");
        plan.confirms(1);
        plan.life().wait(DUE.minus(Duration.ofDays(2)));
        plan.urges(COMMITTEE, 2);
        plan.life().wait(DUE);

        assertThat(Reminders.last(plan.life().events()).by()).isEqualTo(DISTRICT);
        assertThat(plan.life().told(plan.life().events().getLast()))
                .as("who is late, to the committee")
                .contains(COMMITTEE);
        assertThat(Owing.after(plan.life().events())).contains(Owing.line("accept_task", DISTRICT, DUE));

        Planned next = Planned.by(COMMITTEE, MORNING.plus(Duration.ofDays(60)));
        PlanTerms after = new Drafts.Terms()
                .period(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31))
                .scope(scope())
                .parts(new PlanPart("petroleum", Violation.SMUGGLED, SOC_TRANG, MARKET, List.of(POLICE)))
                .reviews(List.of(), LocalDate.of(2025, 1, 15))
                .made();
        assertThat(next.inForce(after, MARKET, POLICE).life().audience())
                .as("the next period has its own plan")
                .contains(MARKET, POLICE);
    }

    @Test
    @Clause({"S2-82", "S2-15"})
    void theCommitteeOrganisesATeamDirectsItsForcesAndRunsItToItsEnd() {
        var group = GroupLife.from(MORNING);
        group.accepted(COMMITTEE, new GroupCommand.EstablishGroup(null, charter(), decision()));
        gives(group, MARKET, "Kiểm tra các điểm tập kết");
        gives(group, POLICE, "Trinh sát tuyến sông Hậu");
        does(group, MARKET, 1, "Đã kiểm tra 9 điểm.");
        group.accepted(COMMITTEE, ofTask(new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
        group.wait(DUE);
        assertThat(Reminders.last(group.events()).by()).isEqualTo(POLICE);
        assertThat(group.refused(MARKET, ofTask(new TaskOrder.Urge(2, "Đề nghị báo cáo."))))
                .as("the committee runs it, not a member")
                .isNotEmpty();
        group.accepted(COMMITTEE, ofTask(new TaskOrder.Urge(2, "Đề nghị báo cáo ngay.")));
        does(group, POLICE, 2, "Đã lập chuyên đề, có 3 đầu mối.");
        group.accepted(COMMITTEE, ofTask(new TaskOrder.Judge(2, TaskVerdict.CONFIRMED, null)));

        var ended =
                (GroupEvent.GroupEnded) group.accepted(COMMITTEE, new GroupCommand.EndGroup(GROUP, "Đã hoàn thành."))
                        .getFirst();

        assertThat(ended.tallies())
                .containsExactlyInAnyOrder(new TaskTally(MARKET, 1, 1, 0, 0), new TaskTally(POLICE, 1, 1, 1, 0));
    }

    @Test
    @Clause("S2-30")
    void thePoliceReconnoitresSendsStaffToTheTeamAndReportsInFullToTheCommittee() {
        var group = GroupLife.from(MORNING);
        group.accepted(COMMITTEE, new GroupCommand.EstablishGroup(null, charter(), decision()));
        assertThat(group.audience()).as("its officers are in the team").contains(POLICE);
        gives(group, POLICE, "Trinh sát nắm tình hình tuyến sông Hậu");
        does(group, POLICE, 1, "Đã nắm 3 đầu mối, 2 điểm tập kết.");
        group.accepted(COMMITTEE, ofTask(new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
        assertThat(Owing.after(group.events())).noneMatch(line -> line.contains("task"));

        var report = InformationLife.from(group.now());
        report.accepted(POLICE, new ShareInformation(situation(), List.of(COMMITTEE, OFFICE)));
        report.accepted(COMMITTEE, new AcknowledgeInformation(new InformationId(TimedLife.MATTER)));

        assertThat(report.audience()).containsExactlyInAnyOrder(POLICE, COMMITTEE, OFFICE);
        assertThat(report.told(report.events().getLast()))
                .as("the police knows that it was read")
                .contains(POLICE);
    }

    @Test
    @Clause("S2-32")
    void theBorderGuardMobilisesPeopleAtSeaAndSaysWhomItReached() {
        directed(BORDER, "Vận động ngư dân, chủ tàu không tiếp tay buôn lậu", "Điều 4 khoản 5 điểm b");

        plan.order(BORDER, new TaskOrder.Accept(1, null));
        plan.order(BORDER, new TaskOrder.Report(1, "Đã tuyên truyền.", true));
        plan.order(COMMITTEE, new TaskOrder.Judge(1, TaskVerdict.SENT_BACK, "Chưa nêu cho ai, ở đâu."));
        assertThat(Owing.after(plan.life().events())).contains(Owing.line("report_task", BORDER, DUE));
        plan.order(BORDER, new TaskOrder.Report(1, "412 chủ tàu ở Trần Đề, Vĩnh Châu đã ký cam kết.", true));
        plan.confirms(1);

        assertThat(Owing.after(plan.life().events())).noneMatch(line -> line.contains("task"));
    }

    @Test
    @Clause("S2-54")
    void theMilitaryCommandDirectsCommunicationWithinItsOwnRanks() {
        directed(MILITARY, "Tuyên truyền pháp luật trong lực lượng vũ trang tỉnh", "Điều 4 khoản 15 điểm c");

        plan.carriesOut(MILITARY, 1, "Đã phổ biến tới 11 ban chỉ huy quân sự huyện, 1.240 quân nhân.");
        assertThat(plan.life().told(plan.life().events().getLast())).contains(COMMITTEE);
        plan.confirms(1);

        assertThat(Owing.after(plan.life().events())).noneMatch(line -> line.contains("task"));
    }

    @Test
    @Clause("S2-55")
    void aDistrictCarriesOutWhatTheCommitteeDirects() {
        directed(DISTRICT, "Tổ chức thực hiện kế hoạch trên địa bàn huyện", "Điều 4 khoản 16 điểm a");
        assertThat(plan.life().told(plan.life().events().getLast())).contains(DISTRICT);

        plan.carriesOut(DISTRICT, 1, "Đã triển khai tới 8 xã, thị trấn.");
        plan.confirms(1);

        assertThat(Owing.after(plan.life().events())).noneMatch(line -> line.contains("task"));
    }

    @Test
    @Clause("S2-57")
    void aDistrictStrengthensItsForcesAndAllotsTheMoneyForThem() {
        directed(DISTRICT, "Củng cố bộ máy, trang bị phương tiện", "Điều 4 khoản 16 điểm d");
        plan.gives(DISTRICT, "Bố trí kinh phí năm 2024", DUE, REGULATION + "Điều 4 khoản 16 điểm đ");

        plan.carriesOut(DISTRICT, 1, "Đã lập tổ liên ngành huyện, trang bị một ca nô.");
        plan.order(DISTRICT, new TaskOrder.Accept(2, null));
        plan.order(DISTRICT, new TaskOrder.Report(2, "Đang thẩm định dự toán.", false));
        plan.confirms(1);
        assertThat(Owing.after(plan.life().events()))
                .filteredOn(line -> line.contains("task"))
                .as("the money is still owed by the same day")
                .containsExactly(Owing.line("report_task", DISTRICT, DUE));
        plan.order(DISTRICT, new TaskOrder.Report(2, "Đã bố trí 45 triệu đồng.", true));
        plan.confirms(2);

        assertThat(Owing.after(plan.life().events())).noneMatch(line -> line.contains("task"));
    }

    @Test
    @Clause("S2-26")
    void customsMakesAPlanWithTheAgenciesConcernedAgainstFakesSmuggledInland() {
        Planned own = Planned.by(CUSTOMS, MORNING);

        own.drafted(terms(PlanKind.PROGRAMME, CUSTOMS, MARKET, POLICE, BORDER), MARKET, POLICE, BORDER);
        assertThat(Owing.after(own.life().events()))
                .as("each of those concerned is asked")
                .filteredOn(line -> line.startsWith("give_opinion"))
                .hasSize(3);
        for (AgencyCode agency : List.of(MARKET, POLICE, BORDER)) {
            own.opinion(agency, 1, PlanStance.AGREE, null);
        }
        own.issued(null);
        own.gives(MARKET, "Kiểm tra hàng không rõ nguồn gốc sau thông quan", DUE, null);
        own.carriesOut(MARKET, 1, "Đã kiểm tra 6 cửa hàng.");
        own.confirms(1);

        assertThat(own.life().audience()).contains(CUSTOMS, MARKET, POLICE, BORDER);
    }

    @Test
    @Clause("S2-100")
    void eachAgencyMakesItsPlanOfTheYearWithASectionOnCoordinationAndWhoHasNoneIsChased() {
        directed(DISTRICT, "Xây dựng kế hoạch năm 2025", "Điều 9 khoản 1");
        plan.gives(MARKET, "Xây dựng kế hoạch năm 2025", DUE, REGULATION + "Điều 9 khoản 1");
        Planned ofTheYear = Planned.by(MARKET, MORNING);
        assertThat(ofTheYear
                        .life()
                        .refused(
                                MARKET,
                                new PlanCommand.DraftPlan(
                                        annual().coordination(null).made())))
                .as("without a section on coordination")
                .extracting(Reason::pointer)
                .containsExactly("/terms/coordination");
        ofTheYear.inForce(annual().made(), POLICE);
        plan.carriesOut(MARKET, 2, "Kế hoạch số 08/KH đã ban hành.");
        plan.confirms(2);
        plan.life().wait(DUE);

        assertThat(Reminders.last(plan.life().events()).by())
                .as("who has none by the day")
                .isEqualTo(DISTRICT);
        assertThat(plan.life().told(plan.life().events().getLast())).contains(COMMITTEE);
        plan.urges(COMMITTEE, 1);
        Planned late = Planned.by(DISTRICT, plan.life().now());
        late.inForce(
                annual().parts(new PlanPart("petroleum", Violation.SMUGGLED, SOC_TRANG, DISTRICT, List.of(POLICE)))
                        .made(),
                POLICE);
        plan.carriesOut(DISTRICT, 1, "Đã ban hành kế hoạch năm, có mục phối hợp.");
        plan.confirms(1);
        assertThat(Owing.after(plan.life().events())).noneMatch(line -> line.contains("task"));
    }

    private static Drafts.Terms annual() {
        return new Drafts.Terms()
                .kind(PlanKind.ANNUAL)
                .period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .scope(scope())
                .parts(new PlanPart("petroleum", Violation.SMUGGLED, SOC_TRANG, MARKET, List.of(POLICE)))
                .coordination("Công an trao đổi thông tin hằng tuần; Biên phòng chốt cửa sông.")
                .reviews(List.of(LocalDate.of(2025, 6, 30)), LocalDate.of(2025, 12, 31));
    }

    /** A plan of the committee in force, and in it what this agency is to do under that article. */
    private void directed(AgencyCode owner, String title, String article) {
        plan.inForce(terms(PlanKind.PROGRAMME, COMMITTEE, owner, MARKET), owner, MARKET);
        plan.gives(owner, title, DUE, REGULATION + article);
    }

    private static PlanTerms terms(PlanKind kind, AgencyCode lead, AgencyCode... partners) {
        return new Drafts.Terms()
                .kind(kind)
                .period(LocalDate.of(2024, 3, 11), LocalDate.of(2024, 6, 30))
                .scope(scope())
                .parts(new PlanPart("petroleum", Violation.SMUGGLED, SOC_TRANG, lead, List.of(partners)))
                .reviews(List.of(), LocalDate.of(2024, 7, 15))
                .made();
    }

    private static PlanScope scope() {
        return new PlanScope(
                List.of(SOC_TRANG),
                List.of(Zone.SEA_BORDER, Zone.INLAND),
                List.of(),
                List.of(Violation.SMUGGLED),
                List.of("petroleum"));
    }

    private static GroupCharter charter() {
        return new GroupCharter(
                "Đoàn công tác liên ngành tuyến sông Hậu",
                "Kiểm tra, xử lý các vụ có tổ chức, quy mô lớn.",
                List.of("Kiểm tra, xử lý.", "Nắm tình hình."),
                List.of(Zone.SEA_BORDER, Zone.INLAND),
                List.of(SOC_TRANG),
                null,
                List.of(
                        new GroupMember(COMMITTEE, "Phó Trưởng ban", GroupRole.HEAD, 1),
                        new GroupMember(MARKET, "Cục trưởng", GroupRole.DEPUTY, 1),
                        new GroupMember(POLICE, "Cán bộ Phòng Cảnh sát kinh tế", GroupRole.MEMBER, 3)),
                new PlanPeriod(LocalDate.of(2024, 3, 6), LocalDate.of(2024, 6, 30)),
                null);
    }

    private static SignedDocument decision() {
        return new SignedDocument(
                "05/QĐ-BCĐ389",
                LocalDate.of(2024, 3, 5),
                "Phó Chủ tịch Ủy ban nhân dân tỉnh",
                "Trưởng Ban Chỉ đạo 389 tỉnh",
                List.of("Quyết định số 25/2017/QĐ-UBND, Điều 3 khoản 4"));
    }

    private static void gives(TimedLife<GroupCommand, GroupEvent, ?> group, AgencyCode owner, String title) {
        group.accepted(
                COMMITTEE,
                ofTask(new TaskOrder.Assign(
                        new TaskContent(title, "Thực hiện và báo cáo.", owner, null, DUE, null, null))));
    }

    private static void does(TimedLife<GroupCommand, GroupEvent, ?> group, AgencyCode owner, int task, String result) {
        group.accepted(owner, ofTask(new TaskOrder.Accept(task, null)));
        group.accepted(owner, ofTask(new TaskOrder.Report(task, result, true)));
    }

    private static GroupCommand ofTask(TaskOrder order) {
        return new GroupCommand.OfTask<>(GROUP, order);
    }

    private static InformationContent situation() {
        Picture picture =
                new Picture("tuyến sông Hậu", List.of(SOC_TRANG), "ba đầu mối", "xăng dầu", "sang mạn ban đêm", null);
        return new InformationContent(
                "Tình hình buôn lậu xăng dầu",
                "Ba đầu mối, hai điểm tập kết.",
                picture,
                Reliability.USUAL,
                Credibility.PROBABLE);
    }
}

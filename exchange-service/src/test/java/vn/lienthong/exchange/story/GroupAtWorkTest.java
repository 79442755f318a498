package vn.lienthong.exchange.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.story.OfficeGroups.BORDER;
import static vn.lienthong.exchange.story.OfficeGroups.COAST;
import static vn.lienthong.exchange.story.OfficeGroups.CUSTOMS;
import static vn.lienthong.exchange.story.OfficeGroups.OFFICE;
import static vn.lienthong.exchange.story.OfficeGroups.signed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent.PlanIssued;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.request.RequestCommand.MakeRequest;
import vn.lienthong.contract.request.RequestContent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskTally;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.group.GroupLife;
import vn.lienthong.exchange.information.InformationLife;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.request.RequestLife;
import vn.lienthong.exchange.task.Reminders;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.registry.calendar.Counting;

/** What the regulations lay on those who lead and on those who support, one short story each, with the bodies of today. */
class GroupAtWorkTest {
    private static final PlanId PLAN = new PlanId(TimedLife.MATTER);
    private static final GroupId GROUP = new GroupId(TimedLife.MATTER);
    private static final AgencyCode LAO_CAI = new AgencyCode("SC389-15");
    private static final AgencyCode LANG_SON = new AgencyCode("SC389-20");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    @Clause("S1-07")
    void aProgrammeIsLedFromDraftToIssueByAreaAndFieldAndItsStagesFollowWithinIt() {
        var programme = PlanLife.from(Drafts.MORNING);
        programme.accepted(OFFICE, new PlanCommand.DraftPlan(programme()));
        programme.accepted(OFFICE, new PlanCommand.ConsultOnPlan(PLAN, List.of(BORDER, COAST, CUSTOMS), null));
        programme.accepted(BORDER, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        programme.accepted(COAST, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        programme.accepted(
                CUSTOMS, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.DISSENT, "Cảng biển do Hải quan chủ trì."));
        var issued = (PlanIssued) programme
                .accepted(
                        OFFICE,
                        new PlanCommand.IssuePlan(
                                PLAN,
                                signed("14/QĐ-BCĐ389", TODAY),
                                "Phân công cảng biển theo kế hoạch từng giai đoạn."))
                .getFirst();
        assertThat(issued.dissenting()).containsExactly(CUSTOMS);

        Planned next = Planned.by(OFFICE, Drafts.MORNING.plus(Duration.ofDays(30)));
        next.drafted(
                new Drafts.Terms()
                        .kind(PlanKind.PROGRAMME)
                        .purpose("Giai đoạn hai: hàng chuyển sang đường mòn, lối mở.")
                        .scope(new PlanScope(
                                List.of(new ProvinceCode("15"), new ProvinceCode("20")),
                                List.of(Zone.LAND_BORDER),
                                List.of(),
                                List.of(Violation.SMUGGLED),
                                List.of("tobacco")))
                        .parts(new PlanPart(
                                "tobacco", Violation.SMUGGLED, new ProvinceCode("15"), BORDER, List.of(CUSTOMS)))
                        .within(PLAN)
                        .made(),
                BORDER,
                CUSTOMS,
                LAO_CAI,
                LANG_SON);
        for (AgencyCode committee : List.of(BORDER, CUSTOMS, LAO_CAI)) {
            next.opinion(committee, 1, PlanStance.AGREE, null);
        }
        assertThat(next.life()
                        .refused(
                                OFFICE,
                                new PlanCommand.IssuePlan(
                                        PLAN,
                                        signed(
                                                "15/KH-BCĐ389",
                                                Counting.day(next.life().now())),
                                        null)))
                .as("not before the committee of Lạng Sơn was heard")
                .isNotEmpty();
        next.opinion(LANG_SON, 1, PlanStance.AGREE, "Thêm lối mở Co Sâu.");
        assertThat(next.issued(null).dissenting()).isEmpty();
    }

    @Test
    @Clause("S1-10")
    void aSuddenSituationIsMetByTasksOfSeveralForcesAtOnceEachWithItsClock() {
        var group = GroupLife.from(Drafts.MORNING);
        group.accepted(OFFICE, new GroupCommand.EstablishGroup(null, charter(), signed("14/QĐ-BCĐ389", TODAY)));
        group.wait(Instant.parse("2026-12-10T20:00:00Z"));
        Instant tonight = group.now().plus(Duration.ofHours(6));
        for (AgencyCode force : List.of(BORDER, COAST, CUSTOMS)) {
            group.accepted(
                    OFFICE,
                    new GroupCommand.OfTask<>(
                            GROUP, new TaskOrder.Assign(task("Chặn tàu sang mạn dầu", force, tonight))));
        }
        var request = RequestLife.from(group.now());
        var made = (RequestMade) request.accepted(COAST, new MakeRequest(reinforcement(), List.of(BORDER)))
                .getFirst();
        assertThat(request.told(made)).as("paged at once").contains(OFFICE, BORDER);

        for (int task = 1; task <= 2; task++) {
            AgencyCode owner = task == 1 ? BORDER : COAST;
            group.accepted(owner, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Accept(task, null)));
            group.accepted(
                    owner,
                    new GroupCommand.OfTask<>(GROUP, new TaskOrder.Report(task, "Đã giữ tàu, dẫn giải vào bờ.", true)));
            group.accepted(
                    OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Judge(task, TaskVerdict.CONFIRMED, null)));
        }
        group.wait(tonight);

        assertThat(Reminders.last(group.events()).overdue()).isTrue();
        assertThat(group.told(group.events().getLast())).contains(CUSTOMS, OFFICE);
        group.accepted(OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Urge(3, "Đề nghị báo cáo ngay.")));
        group.accepted(CUSTOMS, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Accept(3, null)));
        group.accepted(
                CUSTOMS, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Report(3, "Đã kiểm tra hồ sơ tàu.", true)));
        group.accepted(OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Judge(3, TaskVerdict.CONFIRMED, null)));
        var ended = (GroupEvent.GroupEnded) group.accepted(OFFICE, new GroupCommand.EndGroup(GROUP, "Đã xong."))
                .getFirst();
        assertThat(ended.tallies())
                .as("dealt with to the end, and who was late")
                .containsExactly(
                        new TaskTally(BORDER, 1, 1, 0, 0),
                        new TaskTally(COAST, 1, 1, 0, 0),
                        new TaskTally(CUSTOMS, 1, 1, 1, 0));
    }

    @Test
    void partnersReportToTheLeadEachMonthAndWhenSomethingHappensOnTheMarketAndOnTheirWork() {
        var plan = PlanLife.from(Drafts.MORNING);
        plan.accepted(Drafts.MARKET, new PlanCommand.DraftPlan(new Drafts.Terms().made()));
        plan.accepted(Drafts.MARKET, new PlanCommand.ConsultOnPlan(PLAN, List.of(Drafts.POLICE, Drafts.BORDER), null));
        plan.accepted(Drafts.POLICE, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        plan.accepted(Drafts.BORDER, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        plan.accepted(Drafts.MARKET, new PlanCommand.IssuePlan(PLAN, signed("14/QĐ-BCĐ389", TODAY), null));
        for (String month : List.of("2027-01-05", "2027-02-05")) {
            Instant due = Instant.parse(month + "T10:00:00Z");
            plan.accepted(
                    Drafts.MARKET,
                    new PlanCommand.OfTask<>(PLAN, new TaskOrder.Assign(task("Báo cáo tháng", Drafts.POLICE, due))));
        }
        plan.accepted(Drafts.POLICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(1, null)));

        plan.wait(Instant.parse("2026-12-20T02:00:00Z"));
        var unasked = plan.accepted(
                        Drafts.POLICE,
                        new PlanCommand.OfTask<>(
                                PLAN, new TaskOrder.Report(1, "Đột xuất: phát hiện kho mới ở Bát Xát.", false)))
                .getFirst();
        assertThat(plan.told(unasked)).as("the lead").contains(Drafts.MARKET);
        plan.wait(Instant.parse("2027-01-04T02:00:00Z"));
        plan.accepted(
                Drafts.POLICE,
                new PlanCommand.OfTask<>(PLAN, new TaskOrder.Report(1, "Tháng 12: 7 vụ việc, 2 vụ án.", true)));
        plan.accepted(
                Drafts.MARKET, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
        plan.wait(Instant.parse("2027-02-05T10:00:00Z"));
        assertThat(Reminders.last(plan.events()).by()).isEqualTo(Drafts.POLICE);
        assertThat(plan.told(plan.events().getLast()))
                .as("a report that does not come")
                .contains(Drafts.MARKET);

        var market = InformationLife.from(plan.now());
        market.accepted(Drafts.POLICE, new ShareInformation(ofTheMarket(), List.of(Drafts.MARKET)));
        assertThat(market.audience()).containsExactlyInAnyOrder(Drafts.POLICE, Drafts.MARKET);
    }

    private static PlanTerms programme() {
        return new Drafts.Terms()
                .kind(PlanKind.PROGRAMME)
                .scope(new PlanScope(
                        List.of(),
                        List.of(Zone.LAND_BORDER, Zone.SEA),
                        List.of(Force.BORDER_GUARD, Force.COAST_GUARD, Force.CUSTOMS),
                        List.of(Violation.SMUGGLED),
                        List.of("tobacco", "petroleum")))
                .parts(
                        new PlanPart("tobacco", Violation.SMUGGLED, new ProvinceCode("15"), BORDER, List.of(CUSTOMS)),
                        new PlanPart("petroleum", Violation.SMUGGLED, null, COAST, List.of(BORDER, CUSTOMS)))
                .made();
    }

    private static GroupCharter charter() {
        return OfficeGroups.charter(
                "Tổ công tác liên ngành trên biển",
                "Điều phối các lực lượng xử lý tình huống đột xuất, phức tạp.",
                List.of("Điều phối các đơn vị, lực lượng."),
                List.of(Zone.SEA),
                null);
    }

    private static TaskContent task(String title, AgencyCode owner, Instant dueAt) {
        return new TaskContent(title, "Thực hiện và báo cáo kết quả.", owner, null, dueAt, null, null);
    }

    private static RequestContent reinforcement() {
        return new RequestContent(
                RequestKind.REINFORCE,
                "Tăng cường tàu chặn tàu dầu không số",
                "Tàu bỏ chạy ra hướng đông nam.",
                Urgency.EXPRESS,
                null,
                "QĐ 14/QĐ-BCĐ389",
                null,
                null,
                new Serves(null, GROUP),
                null,
                null,
                null,
                null);
    }

    private static InformationContent ofTheMarket() {
        Picture picture = new Picture(
                "Quốc lộ 4D",
                List.of(new ProvinceCode("15")),
                null,
                "thuốc lá điếu",
                "giấu trong xe chở nông sản",
                null);
        return new InformationContent(
                "Thị trường tháng 1",
                "Giá thuốc lá lậu giảm, hàng về nhiều.",
                picture,
                Reliability.USUAL,
                Credibility.PROBABLE);
    }
}

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
import vn.lienthong.contract.directory.CompetenceRule;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.FieldActivity;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.views.figures.Results;

/**
 * What the agencies of Sóc Trăng do together in the field under QĐ 25/2017 (Điều 5 khoản 3): five activities, each the power
 * of another body, as tasks of one plan of the provincial committee.
 */
class FieldActivitiesTest {
    private static final Instant MORNING = Instant.parse("2024-03-05T02:00:00Z");
    private static final AgencyCode COMMITTEE = new AgencyCode("OLD-SC389-94");
    private static final ProvinceCode SOC_TRANG = new ProvinceCode("94");
    private static final PlanId PLAN = new PlanId(TimedLife.MATTER);

    /** @param rule of competence that gives the owner this power */
    private record Given(FieldActivity activity, String title, AgencyCode owner, String rule) {
        static Given of(FieldActivity activity, String title, String owner, String rule) {
            return new Given(activity, title, new AgencyCode(owner), rule);
        }
    }

    private static final List<Given> FIVE = List.of(
            Given.of(FieldActivity.PATROL, "Cửa biển Trần Đề ban đêm", "OLD-BORDER-94", "S2-31"),
            Given.of(
                    FieldActivity.STATUTORY_INSPECTION,
                    "Đo lường, chất lượng ở cửa hàng xăng dầu",
                    "OLD-DOST-94",
                    "S2-42a"),
            Given.of(FieldActivity.INVESTIGATION, "Đường dây dầu D.O không hóa đơn", "OLD-PC03-94", "S2-27a"),
            Given.of(FieldActivity.INSPECTION, "Xe bồn chở dầu, kê khai giá cước", "OLD-DOT-94", "S2-47a"),
            Given.of(FieldActivity.CONTROL, "Dầu D.O bán lẻ trên thị trường", "OLD-MS-94", "S2-33a"));

    private final TimedLife<PlanCommand, PlanEvent, ?> plan = PlanLife.from(MORNING);

    @Test
    @Clause("S2-69")
    void patrolStatutoryInspectionInvestigationInspectionAndControlAreTasksOfOnePlanEachOfWhoHasThatPower() {
        assertThat(FIVE).extracting(Given::activity).containsExactly(FieldActivity.values());
        isAgreedByTheFiveAndIssued();
        FIVE.forEach(
                each -> plan.accepted(COMMITTEE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Assign(task(each)))));
        plan.accepted(COMMITTEE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Assign(meeting())));

        assertThat(lines())
                .containsSubsequence(
                        "Nhiệm vụ số 1 (tuần tra) giao Biên phòng Sóc Trăng (cũ): Cửa biển Trần Đề ban đêm",
                        "Nhiệm vụ số 2 (thanh tra) giao Sở KH&CN Sóc Trăng (cũ): Đo lường, chất lượng ở cửa hàng xăng dầu",
                        "Nhiệm vụ số 3 (điều tra) giao PC03 Sóc Trăng (cũ): Đường dây dầu D.O không hóa đơn",
                        "Nhiệm vụ số 4 (kiểm tra) giao Sở GTVT Sóc Trăng (cũ): Xe bồn chở dầu, kê khai giá cước",
                        "Nhiệm vụ số 5 (kiểm soát) giao QLTT Sóc Trăng (cũ): Dầu D.O bán lẻ trên thị trường",
                        "Nhiệm vụ số 6 giao QLTT Sóc Trăng (cũ): Họp giao ban");
        assertThat(PlanLife.explained(plan).next())
                .filteredOn(next -> next.turn().equals(FIVE.getFirst().owner()))
                .singleElement()
                .satisfies(next -> {
                    assertThat(next.whatVi()).isEqualTo("Nhận nhiệm vụ số 1 (tuần tra) “Cửa biển Trần Đề ban đêm”");
                    assertThat(next.basis()).isEqualTo("QĐ 25/2017/QĐ-UBND (Sóc Trăng) Điều 4 khoản 5a");
                });
        eachIsTakenOnReportedAndConfirmed();
    }

    private void isAgreedByTheFiveAndIssued() {
        List<AgencyCode> owners = FIVE.stream().map(Given::owner).toList();
        plan.accepted(COMMITTEE, new PlanCommand.DraftPlan(terms(owners)));
        plan.accepted(COMMITTEE, new PlanCommand.ConsultOnPlan(PLAN, owners, null));
        owners.forEach(owner -> plan.accepted(owner, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null)));
        plan.accepted(COMMITTEE, new PlanCommand.IssuePlan(PLAN, document(), null));
    }

    private void eachIsTakenOnReportedAndConfirmed() {
        for (int task = 1; task <= FIVE.size(); task++) {
            AgencyCode owner = FIVE.get(task - 1).owner();
            plan.accepted(owner, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(task, null)));
            plan.accepted(
                    owner,
                    new PlanCommand.OfTask<>(
                            PLAN, new TaskOrder.Report(task, "Đã thực hiện, không còn tồn tại.", true)));
            assertThat(Results.activities(COMMITTEE, plan.events()).get(task - 1))
                    .as("reported, and not yet confirmed")
                    .endsWith(" 0/1");
            plan.accepted(
                    COMMITTEE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(task, TaskVerdict.CONFIRMED, null)));
        }
        assertThat(Results.activities(COMMITTEE, plan.events()))
                .as("the meeting is none of them")
                .containsExactly("Tuần tra 1/1", "Thanh tra 1/1", "Điều tra 1/1", "Kiểm tra 1/1", "Kiểm soát 1/1");
    }

    private List<String> lines() {
        Wording wording = new Wording(new FeedItems(Shipped.DIRECTORY)::name);
        return plan.events().stream()
                .map(event -> wording.of(event).particulars())
                .toList();
    }

    private static TaskContent task(Given given) {
        return new TaskContent(
                given.title(),
                "Thực hiện theo kế hoạch, báo cáo kết quả.",
                given.owner(),
                null,
                MORNING.plus(Duration.ofDays(20)),
                power(given).basis(),
                given.activity());
    }

    /** The rule of the regulation that gives it, which is one of this body on that day. */
    private static CompetenceRule power(Given given) {
        CompetenceRule rule = Shipped.DIRECTORY.get().competence().all().stream()
                .filter(each -> each.id().equals(given.rule()))
                .findFirst()
                .orElseThrow();
        assertThat(given.owner().value()).isEqualTo("OLD-%s-94".formatted(rule.unit()));
        assertThat(rule.period().contains(LocalDate.of(2024, 3, 5))).isTrue();
        return rule;
    }

    private static TaskContent meeting() {
        return new TaskContent(
                "Họp giao ban",
                "Chuẩn bị tài liệu.",
                new AgencyCode("OLD-MS-94"),
                null,
                MORNING.plus(Duration.ofDays(20)),
                null,
                null);
    }

    private static PlanTerms terms(List<AgencyCode> owners) {
        return new Drafts.Terms()
                .period(LocalDate.of(2024, 3, 11), LocalDate.of(2024, 4, 30))
                .scope(new PlanScope(
                        List.of(SOC_TRANG),
                        List.of(Zone.SEA_BORDER, Zone.INLAND),
                        List.of(),
                        List.of(Violation.SMUGGLED),
                        List.of("petroleum")))
                .parts(new PlanPart("petroleum", Violation.SMUGGLED, SOC_TRANG, COMMITTEE, owners))
                .coordination("Mỗi cơ quan thực hiện theo quyền hạn của mình, thông tin qua Văn phòng Thường trực.")
                .reviews(List.of(), LocalDate.of(2024, 5, 10))
                .made();
    }

    private static SignedDocument document() {
        return new SignedDocument(
                "07/KH-BCĐ389",
                LocalDate.of(2024, 3, 5),
                "Chủ tịch Ủy ban nhân dân tỉnh",
                "Trưởng Ban Chỉ đạo 389 tỉnh",
                List.of("Quyết định số 25/2017/QĐ-UBND"));
    }
}

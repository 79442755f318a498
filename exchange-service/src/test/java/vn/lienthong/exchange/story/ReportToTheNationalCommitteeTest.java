package vn.lienthong.exchange.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.AgreementCadence;
import vn.lienthong.contract.directory.ReportOwed;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskTally;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.task.Reminders;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.views.explain.Explanation.Next;
import vn.lienthong.views.figures.Results;
import vn.lienthong.views.watch.Owing;

/**
 * The committee of Sóc Trăng gathers what its members report, and reports to the national committee (QĐ 25/2017, Điều 7
 * khoản 1 điểm c): as a task, due on the day that the reporting regime sets.
 */
class ReportToTheNationalCommitteeTest {
    private static final Instant MORNING = Instant.parse("2024-03-01T02:00:00Z");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode COMMITTEE = new AgencyCode("OLD-SC389-94");
    private static final AgencyCode MARKET = new AgencyCode("OLD-MS-94");
    private static final AgencyCode POLICE = new AgencyCode("OLD-POLICE-94");
    private static final ProvinceCode SOC_TRANG = new ProvinceCode("94");
    private static final PlanId PLAN = new PlanId(TimedLife.MATTER);
    private static final String BASIS = "QĐ 25/2017/QĐ-UBND (Sóc Trăng) Điều 7 khoản 1c";

    /** The national programme, whose lead is owed the report, and the plan by which the committee gathers it. */
    private final TimedLife<PlanCommand, PlanEvent, ?> national = PlanLife.from(MORNING);

    private final TimedLife<PlanCommand, PlanEvent, ?> provincial = PlanLife.from(MORNING);

    @Test
    void theProvincialCommitteeGathersAssessesAndReportsInFullByTheDayOfTheReportingRegime() {
        Instant due = monthly(YearMonth.of(2024, 3));
        inForce(national, OFFICE, COMMITTEE);
        inForce(provincial, COMMITTEE, MARKET, POLICE);
        give(national, OFFICE, COMMITTEE, due);
        give(provincial, COMMITTEE, MARKET, due.minusSeconds(3 * 86_400));
        give(provincial, COMMITTEE, POLICE, due.minusSeconds(3 * 86_400));
        national.accepted(COMMITTEE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(1, null)));
        assertThat(turn(national))
                .isEqualTo("OLD-SC389-94 Báo cáo nhiệm vụ số 1 “Báo cáo tháng” %s %s".formatted(due, BASIS));

        itIsRemindedBefore(due);
        aReportWithoutTheShareOfOneMemberIsSentBack(due);
        itIsOverdueAndEscalated(due);
        theMissingShareComesAndTheReportIsConfirmed();

        assertThat(Results.line(OFFICE, national.events(), List.of())).endsWith("; 1/1");
        assertThat(tally()).isEqualTo(new TaskTally(COMMITTEE, 1, 1, 1, 0));
    }

    private void itIsRemindedBefore(Instant due) {
        provincial.accepted(MARKET, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(1, null)));
        provincial.accepted(
                MARKET,
                new PlanCommand.OfTask<>(PLAN, new TaskOrder.Report(1, "21 vụ việc, phạt 310 triệu đồng.", true)));
        provincial.accepted(
                COMMITTEE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
        national.wait(due.minusSeconds(86_400));

        assertThat(Reminders.last(national.events())).satisfies(warned -> {
            assertThat(warned.by()).isEqualTo(COMMITTEE);
            assertThat(warned.overdue()).isFalse();
            assertThat(warned.dueAt()).isEqualTo(due);
            assertThat(warned.at()).isBefore(due);
        });
        assertThat(national.told(national.events().getLast())).contains(COMMITTEE);
    }

    private void aReportWithoutTheShareOfOneMemberIsSentBack(Instant due) {
        national.accepted(
                COMMITTEE,
                new PlanCommand.OfTask<>(
                        PLAN, new TaskOrder.Report(1, "Tháng 3: 21 vụ việc của Quản lý thị trường.", true)));
        assertThat(turn(national)).startsWith("NSC389-SO Xác nhận hoặc yêu cầu làm lại nhiệm vụ số 1");
        assertThat(national.refused(
                        OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(1, TaskVerdict.SENT_BACK, null))))
                .as("without saying what is missing")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.SCHEMA);
        national.accepted(
                OFFICE,
                new PlanCommand.OfTask<>(
                        PLAN,
                        new TaskOrder.Judge(
                                1, TaskVerdict.SENT_BACK, "Thiếu số liệu của Công an và phần đánh giá tình hình.")));

        assertThat(turn(national))
                .isEqualTo("OLD-SC389-94 Báo cáo nhiệm vụ số 1 “Báo cáo tháng” %s %s".formatted(due, BASIS));
        assertThat(Owing.after(national.events())).contains(Owing.line("report_task", COMMITTEE, due));
    }

    private void itIsOverdueAndEscalated(Instant due) {
        national.wait(due);

        assertThat(Reminders.last(national.events())).satisfies(late -> {
            assertThat(late.at()).isEqualTo(due);
            assertThat(late.overdue()).isTrue();
        });
        assertThat(national.told(national.events().getLast()))
                .as("up to whom the report is owed")
                .contains(COMMITTEE, OFFICE);
        national.accepted(
                OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Urge(1, "Đề nghị gửi báo cáo đầy đủ ngay.")));
        provincial.wait(due);
        assertThat(Reminders.last(provincial.events()).by())
                .as("who keeps the committee waiting")
                .isEqualTo(POLICE);
    }

    private void theMissingShareComesAndTheReportIsConfirmed() {
        provincial.accepted(POLICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(2, null)));
        provincial.accepted(
                POLICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Report(2, "3 vụ án, 5 bị can.", true)));
        provincial.accepted(
                COMMITTEE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(2, TaskVerdict.CONFIRMED, null)));
        national.wait(provincial.now());
        national.accepted(
                COMMITTEE,
                new PlanCommand.OfTask<>(
                        PLAN,
                        new TaskOrder.Report(
                                1, "Tháng 3: 21 vụ việc, 3 vụ án, 5 bị can. Đánh giá: dầu D.O lậu tăng.", true)));
        national.accepted(OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));

        assertThat(Owing.after(national.events())).noneMatch(line -> line.contains("task"));
    }

    /** The last moment of the day of that month on which the report must have arrived, as the agreement has it. */
    private static Instant monthly(YearMonth month) {
        ReportOwed report = Shipped.DIRECTORY
                .get()
                .agreements()
                .find("QD-25-2017-UBND-SOC-TRANG", month.atDay(1))
                .orElseThrow()
                .terms()
                .reports()
                .stream()
                .filter(each -> each.cadence() == AgreementCadence.MONTHLY
                        && each.clauses().contains("S2-84"))
                .findFirst()
                .orElseThrow();
        return Counting.lastSecond(month.atDay(Objects.requireNonNull(report.dueDay())));
    }

    private static String turn(TimedLife<PlanCommand, PlanEvent, ?> plan) {
        Next next = PlanLife.explained(plan).next().stream()
                .filter(each -> each.whatVi().contains("nhiệm vụ"))
                .findFirst()
                .orElseThrow();
        return "%s %s %s %s".formatted(next.turn(), next.whatVi(), next.dueAt(), next.basis());
    }

    private TaskTally tally() {
        var review = (PlanEvent.PlanReviewed) national.accepted(
                        OFFICE,
                        new PlanCommand.ReviewPlan(PLAN, ReviewKind.FINAL, Counting.day(national.now()), "Hoàn thành."))
                .getFirst();
        return review.tallies().getFirst();
    }

    private static void give(
            TimedLife<PlanCommand, PlanEvent, ?> plan, AgencyCode by, AgencyCode owner, Instant dueAt) {
        TaskContent task = new TaskContent(
                "Báo cáo tháng",
                "Tổng hợp tình hình, đánh giá kết quả của tất cả các lực lượng.",
                owner,
                null,
                dueAt,
                BASIS,
                null);
        plan.accepted(by, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Assign(task)));
    }

    private static void inForce(TimedLife<PlanCommand, PlanEvent, ?> plan, AgencyCode lead, AgencyCode... partners) {
        List<AgencyCode> all = List.of(partners);
        plan.accepted(lead, new PlanCommand.DraftPlan(terms(lead, all)));
        plan.accepted(lead, new PlanCommand.ConsultOnPlan(PLAN, all, null));
        all.forEach(each -> plan.accepted(each, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null)));
        plan.accepted(lead, new PlanCommand.IssuePlan(PLAN, document(), null));
    }

    private static PlanTerms terms(AgencyCode lead, List<AgencyCode> partners) {
        return new Drafts.Terms()
                .period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 30))
                .scope(new PlanScope(
                        List.of(SOC_TRANG),
                        List.of(Zone.INLAND),
                        List.of(),
                        List.of(Violation.SMUGGLED),
                        List.of("petroleum")))
                .parts(new PlanPart("petroleum", Violation.SMUGGLED, SOC_TRANG, lead, partners))
                .reviews(List.of(), LocalDate.of(2024, 7, 15))
                .made();
    }

    private static SignedDocument document() {
        return new SignedDocument(
                "12/KH-BCĐ389",
                LocalDate.of(2024, 3, 1),
                "Trưởng Ban Chỉ đạo",
                "Thủ trưởng cơ quan",
                List.of("Quyết định số 389/QĐ-TTg ngày 19/3/2014"));
    }
}

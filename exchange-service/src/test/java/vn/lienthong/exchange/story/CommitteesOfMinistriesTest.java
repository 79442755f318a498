package vn.lienthong.exchange.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.story.OfficeGroups.OFFICE;
import static vn.lienthong.exchange.story.OfficeGroups.leader;
import static vn.lienthong.exchange.story.OfficeGroups.signed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.contract.task.TaskTally;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.group.GroupLife;
import vn.lienthong.exchange.plan.Drafts;
import vn.lienthong.exchange.plan.PlanLife;
import vn.lienthong.exchange.task.Reminders;
import vn.lienthong.exchange.task.TimedLife;

/** The committees 389 of ministries as bodies with duties of their own, one short story each, with the bodies of today. */
class CommitteesOfMinistriesTest {
    private static final AgencyCode TRADE = new AgencyCode("SC389-MOIT");
    private static final AgencyCode HEALTH = new AgencyCode("SC389-MOH");
    private static final AgencyCode DEFENCE = new AgencyCode("SC389-MND");
    private static final AgencyCode MARKET = new AgencyCode("DMSD");
    private static final PlanId PLAN = new PlanId(TimedLife.MATTER);
    private static final GroupId GROUP = new GroupId(TimedLife.MATTER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant DUE = Instant.parse("2027-01-10T10:00:00Z");

    @Test
    @Clause("S0-30")
    void theirForcesAreCoordinatedOnceAPlanIsIssued() {
        var plan = PlanLife.from(Drafts.MORNING);
        plan.accepted(OFFICE, new PlanCommand.DraftPlan(terms(OFFICE, TRADE, HEALTH)));
        plan.accepted(OFFICE, new PlanCommand.ConsultOnPlan(PLAN, List.of(TRADE, HEALTH), null));
        plan.accepted(TRADE, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        plan.accepted(HEALTH, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, "Bổ sung thiết bị y tế."));
        plan.accepted(OFFICE, new PlanCommand.IssuePlan(PLAN, signed("92/KH-BCĐ389", TODAY), null));
        for (AgencyCode committee : List.of(TRADE, HEALTH)) {
            plan.accepted(OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Assign(task(committee))));
        }
        plan.accepted(TRADE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(1, null)));
        plan.accepted(
                TRADE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Report(1, "Đã chỉ đạo 34 tỉnh kiểm tra.", true)));
        plan.accepted(OFFICE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
        plan.wait(DUE);

        assertThat(Reminders.last(plan.events())).satisfies(late -> {
            assertThat(late.by()).isEqualTo(HEALTH);
            assertThat(late.overdue()).isTrue();
        });
    }

    @Test
    @Clause("S1-19")
    void theyCheckAndUrgeTogetherWithTheGroup() {
        var group = GroupLife.from(Drafts.MORNING);
        group.accepted(OFFICE, new GroupCommand.EstablishGroup(null, charter(), signed("14/QĐ-BCĐ389", TODAY)));
        group.wait(Instant.parse("2026-12-10T02:00:00Z"));
        group.accepted(OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Assign(task(DEFENCE))));
        group.accepted(DEFENCE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Accept(1, null)));
        group.accepted(OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Urge(1, "Đề nghị đôn đốc Biên phòng.")));

        assertThat(group.told(group.events().getLast())).contains(DEFENCE);
        group.accepted(
                DEFENCE,
                new GroupCommand.OfTask<>(GROUP, new TaskOrder.Report(1, "Đã kiểm tra, đôn đốc 5 tỉnh.", true)));
        group.accepted(OFFICE, new GroupCommand.OfTask<>(GROUP, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
    }

    @Test
    @Clause("S4-26")
    void oneDrawsUpAPeakPlanOfItsOwnAndCarriesItOut() {
        var plan = PlanLife.from(Drafts.MORNING);
        plan.accepted(TRADE, new PlanCommand.DraftPlan(terms(TRADE, HEALTH, MARKET)));
        plan.accepted(TRADE, new PlanCommand.ConsultOnPlan(PLAN, List.of(HEALTH, MARKET), null));
        plan.accepted(HEALTH, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        plan.accepted(MARKET, new PlanCommand.GiveOpinion(PLAN, 1, PlanStance.AGREE, null));
        plan.accepted(TRADE, new PlanCommand.IssuePlan(PLAN, signed("05/KH-BCĐ389", TODAY), null));
        plan.accepted(TRADE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Assign(task(MARKET))));
        plan.accepted(MARKET, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Accept(1, null)));
        plan.accepted(MARKET, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Report(1, "Đã kiểm tra 40 kho.", true)));
        plan.accepted(TRADE, new PlanCommand.OfTask<>(PLAN, new TaskOrder.Judge(1, TaskVerdict.CONFIRMED, null)));
        plan.wait(Instant.parse("2027-01-15T02:00:00Z"));

        var reviewed = (PlanEvent.PlanReviewed) plan.accepted(
                        TRADE,
                        new PlanCommand.ReviewPlan(
                                PLAN, ReviewKind.INTERIM, LocalDate.of(2027, 1, 15), "Tiến độ bảo đảm."))
                .getFirst();
        assertThat(reviewed.tallies()).containsExactly(new TaskTally(MARKET, 1, 1, 0, 0));
    }

    private static PlanTerms terms(AgencyCode lead, AgencyCode... partners) {
        return new Drafts.Terms()
                .scope(new PlanScope(
                        List.of(Drafts.LAO_CAI),
                        List.of(Zone.INLAND),
                        List.of(),
                        List.of(Violation.SMUGGLED),
                        List.of("tobacco")))
                .parts(new PlanPart("tobacco", Violation.SMUGGLED, Drafts.LAO_CAI, lead, List.of(partners)))
                .made();
    }

    private static GroupCharter charter() {
        return new GroupCharter(
                "Tổ công tác liên ngành kiểm tra, đôn đốc",
                "Kiểm tra, đôn đốc, hướng dẫn thực hiện kế hoạch.",
                List.of("Kiểm tra, đôn đốc."),
                List.of(Zone.LAND_BORDER),
                List.of(),
                null,
                List.of(
                        new GroupMember(OFFICE, "Chánh Văn phòng Thường trực", GroupRole.HEAD, 1),
                        leader(DEFENCE),
                        leader(TRADE)),
                new PlanPeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 28)),
                null);
    }

    private static TaskContent task(AgencyCode owner) {
        return new TaskContent(
                "Kiểm tra, đôn đốc các lực lượng trực thuộc",
                "Thực hiện và báo cáo kết quả.",
                owner,
                null,
                DUE,
                null,
                null);
    }
}

package vn.lienthong.exchange.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.plan.Drafts.BORDER;
import static vn.lienthong.exchange.plan.Drafts.COMMITTEE;
import static vn.lienthong.exchange.plan.Drafts.FIRST;
import static vn.lienthong.exchange.plan.Drafts.LAO_CAI;
import static vn.lienthong.exchange.plan.Drafts.LAST;
import static vn.lienthong.exchange.plan.Drafts.MARKET;
import static vn.lienthong.exchange.plan.Drafts.OFFICE;
import static vn.lienthong.exchange.plan.Drafts.POLICE;
import static vn.lienthong.exchange.plan.Drafts.STRANGER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.OpinionMissed;
import vn.lienthong.contract.plan.PlanEvent.PlanIssued;
import vn.lienthong.contract.plan.PlanEvent.PlanReminded;
import vn.lienthong.contract.plan.PlanEvent.PlanReviewed;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanStance;
import vn.lienthong.contract.plan.PlanTerms;
import vn.lienthong.contract.plan.ReviewKind;
import vn.lienthong.contract.plan.Target;
import vn.lienthong.contract.task.TaskTally;
import vn.lienthong.contract.task.TaskVerdict;
import vn.lienthong.exchange.plan.PlanState.Cancelled;
import vn.lienthong.exchange.plan.PlanState.Consulted;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.plan.PlanState.Reviewed;
import vn.lienthong.exchange.task.TimedLife;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;

class PlansTest {
    private static final Instant DUE = Instant.parse("2027-01-10T10:00:00Z");

    @Test
    void isSeenByItsLeadAndTheOverseersUntilItIsPutBeforeOthers() {
        var plan = Drafts.aPlan();
        plan.accepted(MARKET, new DraftPlan(new Drafts.Terms().made()));
        assertThat(plan.audience()).containsExactlyInAnyOrder(MARKET, OFFICE, COMMITTEE);

        plan.accepted(MARKET, Drafts.consult(POLICE));

        assertThat(plan.audience()).containsExactlyInAnyOrder(MARKET, OFFICE, COMMITTEE, POLICE);
    }

    @Test
    @Clause("S2-62")
    void recordsAgreementDissentAndSilenceAndIsIssuedOverADissentOnlyWithAReason() {
        var plan = Drafts.aPlan();
        plan.accepted(MARKET, new DraftPlan(new Drafts.Terms().made()));
        plan.accepted(MARKET, Drafts.consult(POLICE, BORDER, COMMITTEE));
        plan.accepted(COMMITTEE, Drafts.agree(1));
        plan.accepted(POLICE, Drafts.dissent(1));
        assertThat(plan.refused(MARKET, Drafts.issue("Giữ tiến độ.")))
                .extracting(Reason::code, Reason::basis)
                .containsExactly(tuple(ReasonCode.ILLEGAL_TRANSITION, Rule.AGREED_FIRST.own()));

        plan.wait(plan.wakesAt().orElseThrow());
        assertThat(plan.events()).last().isInstanceOf(PlanReminded.class);
        plan.wait(plan.wakesAt().orElseThrow());
        assertThat(plan.events())
                .last()
                .isInstanceOfSatisfying(
                        OpinionMissed.class, missed -> assertThat(missed.by()).isEqualTo(BORDER));
        assertThat(plan.wakesAt()).isEmpty();

        assertThat(plan.refused(MARKET, Drafts.issue(null)))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.OVERRIDE_UNEXPLAINED, "/because"));
        var issued = (PlanIssued)
                plan.accepted(MARKET, Drafts.issue("Đã trao đổi tại cuộc họp.")).getFirst();
        assertThat(issued.dissenting()).containsExactly(POLICE);
        assertThat(issued.silent()).containsExactly(BORDER);
    }

    @Test
    void givesOpinionsOnARevisionUntilTheEndOfItsOwnPeriod() {
        var plan = Drafts.aPlan();
        plan.accepted(MARKET, new DraftPlan(new Drafts.Terms().made()));
        plan.accepted(MARKET, Drafts.consult(POLICE));
        LocalDate later = LocalDate.of(2027, 4, 30);
        var longer = new Drafts.Terms()
                .period(Drafts.FIRST, later)
                .reviews(List.of(), LocalDate.of(2027, 5, 15))
                .made();
        var shorter = new Drafts.Terms()
                .period(Drafts.FIRST, LocalDate.of(2027, 1, 20))
                .made();
        Instant until = Counting.lastSecond(Drafts.LAST.plusDays(1));

        assertThat(plan.refused(MARKET, Drafts.revise(shorter, Counting.lastSecond(Drafts.LAST))))
                .extracting(Reason::pointer)
                .containsExactly("/until");
        plan.accepted(MARKET, Drafts.revise(longer, until));

        assertThat(((Consulted) plan.state())
                        .consultation()
                        .clockOf(POLICE)
                        .deadline()
                        .dueAt())
                .isEqualTo(until);
    }

    @Test
    @Clause("S2-62")
    void asksAllAnewWhenTheTextChanges() {
        var plan = Drafts.aPlan();
        plan.accepted(MARKET, new DraftPlan(new Drafts.Terms().made()));
        plan.accepted(MARKET, Drafts.consult(POLICE, BORDER));
        plan.accepted(POLICE, Drafts.dissent(1));
        plan.accepted(BORDER, Drafts.agree(1));

        plan.accepted(
                MARKET,
                Drafts.revise(new Drafts.Terms()
                        .purpose("Lùi ngày kiểm tra kho số 7.")
                        .made()));

        assertThat(((Consulted) plan.state()).consultation().awaited()).containsExactly(BORDER, POLICE);
        assertThat(plan.refused(POLICE, Drafts.agree(1)))
                .extracting(Reason::pointer)
                .containsExactly("/revision");
        plan.accepted(POLICE, Drafts.agree(2));
        plan.accepted(BORDER, Drafts.agree(2));
        plan.accepted(MARKET, Drafts.issue(null));
        assertThat(plan.refused(POLICE, Drafts.dissent(2)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void hearsALateOpinionUntilItIsIssued() {
        var plan = Drafts.aPlan();
        plan.accepted(MARKET, new DraftPlan(new Drafts.Terms().made()));
        plan.accepted(MARKET, Drafts.consult(POLICE, BORDER));
        plan.wait(Instant.parse("2026-12-10T00:00:00Z"));
        assertThat(((Consulted) plan.state()).consultation().silent()).containsExactly(BORDER, POLICE);

        plan.accepted(POLICE, Drafts.agree(1));

        assertThat(((Consulted) plan.state()).consultation().silent()).containsExactly(BORDER);
    }

    @Test
    @Clause("S2-62")
    void isNotIssuedUntilEverySectorAndLocalityItTouchesWasConsulted() {
        var plan = Drafts.aPlan();
        var scope = new PlanScope(
                List.of(LAO_CAI, new ProvinceCode("01")), List.of(), List.of(Force.CUSTOMS), List.of(), List.of());
        plan.accepted(
                MARKET,
                new DraftPlan(new Drafts.Terms()
                        .scope(scope)
                        .parts(new PlanPart(null, null, null, MARKET, List.of(POLICE)))
                        .made()));

        assertThat(plan.refused(MARKET, Drafts.issue(null)))
                .extracting(Reason::detail)
                .containsExactly(
                        "Cơ quan POLICE-15 có phần việc nhưng chưa được lấy ý kiến.",
                        "Địa phương có mã tỉnh 01 thuộc địa bàn của kế hoạch nhưng chưa được lấy ý kiến.",
                        "Lực lượng Hải quan được nêu trong kế hoạch nhưng chưa được lấy ý kiến.");

        plan.accepted(MARKET, Drafts.consult(POLICE, new AgencyCode("MS-01"), new AgencyCode("CUSTOMS")));
        plan.accepted(POLICE, Drafts.agree(1));
        plan.accepted(new AgencyCode("MS-01"), Drafts.agree(1));
        plan.accepted(new AgencyCode("CUSTOMS"), Drafts.agree(1));
        plan.accepted(MARKET, Drafts.issue(null));
    }

    @Test
    @Clause("S2-08")
    void namesOneLeadForEachThemeFieldAndArea() {
        var twice = new Drafts.Terms()
                .parts(
                        new PlanPart("tobacco", null, LAO_CAI, MARKET, List.of(POLICE)),
                        new PlanPart("tobacco", null, LAO_CAI, POLICE, List.of(POLICE, BORDER, BORDER)))
                .made();

        assertThat(Drafts.aPlan().refused(MARKET, new DraftPlan(twice)))
                .extracting(Reason::pointer)
                .containsExactly("/terms/parts/1/supporting/0", "/terms/parts/1/supporting/2", "/terms/parts/1/lead");
    }

    @Test
    @Clause("S2-77")
    void givesTasksToThoseThatHaveAPartAndCountsThemForEach() {
        var plan = Drafts.inForce();
        plan.accepted(MARKET, Drafts.assign(POLICE, DUE));
        plan.accepted(MARKET, Drafts.assign(BORDER, DUE));
        plan.accepted(POLICE, Drafts.accept(1));
        plan.accepted(POLICE, Drafts.report(1, false));
        plan.accepted(OFFICE, Drafts.urge(1));
        plan.accepted(POLICE, Drafts.report(1, true));
        plan.accepted(MARKET, Drafts.judge(1, TaskVerdict.CONFIRMED));
        assertThat(plan.refused(MARKET, Drafts.assign(STRANGER, DUE)))
                .extracting(Reason::pointer)
                .containsExactly("/content/owner");

        plan.wait(Instant.parse("2027-01-16T00:00:00Z"));
        var review = (PlanReviewed) plan.accepted(MARKET, Drafts.review(ReviewKind.INTERIM, LocalDate.of(2027, 1, 16)))
                .getFirst();

        assertThat(review.tallies())
                .containsExactly(new TaskTally(BORDER, 1, 0, 1, 1), new TaskTally(POLICE, 1, 1, 0, 0));
    }

    @Test
    @Clause("S1-18")
    void isFinallyReviewedOnlyWhenEveryTaskIsSettled() {
        var plan = Drafts.inForce();
        plan.accepted(MARKET, Drafts.assign(POLICE, DUE));
        plan.wait(Instant.parse("2027-03-10T00:00:00Z"));

        assertThat(plan.refused(MARKET, Drafts.review(ReviewKind.FINAL, LocalDate.of(2027, 3, 10))))
                .extracting(Reason::pointer)
                .containsExactly("/kind");
        plan.accepted(MARKET, Drafts.judge(1, TaskVerdict.WITHDRAWN));
        plan.accepted(MARKET, Drafts.review(ReviewKind.FINAL, LocalDate.of(2027, 3, 10)));

        assertThat(plan.state()).isInstanceOf(Reviewed.class);
        assertThat(plan.wakesAt()).isEmpty();
        assertThat(plan.refused(MARKET, Drafts.cancel()))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void remindsOfReviewsByTheirDays() {
        var plan = Drafts.inForce();

        plan.sleep(Instant.parse("2027-04-01T00:00:00Z"));

        assertThat(plan.events().stream().filter(PlanReminded.class::isInstance).map(event -> (PlanReminded) event))
                .extracting(event -> event.duty().wire(), PlanReminded::overdue)
                .containsExactly(tuple("interim_review", true), tuple("final_review", true));
    }

    @Test
    @Clause("S2-83")
    void takesASolutionForASituationFromThoseThatHaveAPart() {
        var plan = Drafts.inForce();

        plan.accepted(MARKET, Drafts.add(BORDER));
        assertThat(plan.refused(MARKET, Drafts.add(STRANGER)))
                .extracting(Reason::pointer)
                .containsExactly("/solution/owner");
        plan.accepted(COMMITTEE, Drafts.urge(assigned(plan)));

        assertThat(((Issued) plan.state()).course().added()).hasSize(1);
    }

    private static int assigned(TimedLife<PlanCommand, PlanEvent, PlanState> plan) {
        plan.accepted(MARKET, Drafts.assign(BORDER, DUE));
        return 1;
    }

    @Test
    @Clause("S2-100")
    void wantsASectionOnCoordinationInEveryAnnualPlan() {
        var annual = new Drafts.Terms()
                .kind(PlanKind.ANNUAL)
                .period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))
                .reviews(List.of(LocalDate.of(2027, 6, 30)), LocalDate.of(2027, 12, 31));

        assertThat(Drafts.aPlan()
                        .refused(MARKET, new DraftPlan(annual.coordination(" ").made())))
                .extracting(Reason::pointer, Reason::basis)
                .containsExactly(tuple("/terms/coordination", Rule.YEARLY_PLAN.own()));
        Drafts.aPlan()
                .accepted(
                        MARKET,
                        new DraftPlan(annual.coordination("Phối hợp với Công an tỉnh.")
                                .made()));
    }

    @Test
    @Clause("S4-03")
    void maySpanTwoCalendarYearsAroundTetButNotAsAnAnnualPlan() {
        Drafts.aPlan().accepted(MARKET, new DraftPlan(new Drafts.Terms().made()));

        assertThat(Drafts.aPlan()
                        .refused(
                                MARKET,
                                new DraftPlan(
                                        new Drafts.Terms().kind(PlanKind.ANNUAL).made())))
                .extracting(Reason::pointer)
                .containsExactly("/terms/period");
    }

    @Test
    void namesGoodsForAThemeInTheWordsOfTheDirectory() {
        var scope = new PlanScope(List.of(LAO_CAI), List.of(), List.of(), List.of(), List.of("unicorns"));
        var none = new PlanScope(List.of(LAO_CAI), List.of(), List.of(), List.of(), List.of());

        assertThat(Drafts.aPlan()
                        .refused(
                                MARKET,
                                new DraftPlan(new Drafts.Terms()
                                        .kind(PlanKind.THEME)
                                        .scope(scope)
                                        .made())))
                .extracting(Reason::pointer)
                .containsExactly("/terms/scope/themes/0");
        assertThat(Drafts.aPlan()
                        .refused(
                                MARKET,
                                new DraftPlan(new Drafts.Terms()
                                        .kind(PlanKind.THEME)
                                        .scope(none)
                                        .made())))
                .extracting(Reason::pointer)
                .containsExactly("/terms/scope/themes");
        Drafts.aPlan()
                .accepted(
                        MARKET,
                        new DraftPlan(new Drafts.Terms().kind(PlanKind.THEME).made()));
    }

    @Test
    void verifiesInspectsAndHandlesOneCaseWithTargets() {
        PlanId before = new PlanId(new UUID(1, 1));
        Target target = Drafts.business("5300123456", FIRST, LAST);

        for (PlanKind kind : List.of(PlanKind.VERIFY, PlanKind.INSPECT, PlanKind.HANDLE)) {
            assertThat(Drafts.aPlan()
                            .refused(
                                    MARKET,
                                    new DraftPlan(new Drafts.Terms().kind(kind).made())))
                    .extracting(Reason::pointer)
                    .contains("/terms/targets");
            Drafts.aPlan()
                    .accepted(
                            MARKET,
                            new DraftPlan(new Drafts.Terms()
                                    .kind(kind)
                                    .targets(target)
                                    .links(Drafts.aCase(), before)
                                    .made()));
        }
        assertThat(Drafts.aPlan()
                        .refused(
                                MARKET,
                                new DraftPlan(
                                        new Drafts.Terms().links(null, before).made())))
                .extracting(Reason::pointer)
                .containsExactly("/terms/links/follows");
    }

    @Test
    void refusesBadTermsForEveryReasonAtOnce() {
        PlanTerms bad = new Drafts.Terms()
                .period(LAST, FIRST)
                .parts(new PlanPart("unicorns", null, new ProvinceCode("01"), new AgencyCode("OLD-TAX"), List.of()))
                .solutions(Drafts.solution(new AgencyCode("OLD-TAX")))
                .targets(
                        new Target(
                                "Không rõ",
                                null,
                                null,
                                new Drafts.Terms().made().period()),
                        Drafts.business("001099012345", FIRST, LAST))
                .reviews(List.of(LAST.plusYears(1)), FIRST.minusYears(1))
                .made();

        assertThat(Drafts.aPlan().refused(MARKET, new DraftPlan(bad)))
                .extracting(Reason::pointer)
                .contains(
                        "/terms/period/to",
                        "/terms/reviews/interim/0",
                        "/terms/reviews/last",
                        "/terms/parts/0/lead",
                        "/terms/parts/0/theme",
                        "/terms/parts/0/area",
                        "/terms/solutions/0/owner",
                        "/terms/targets/0",
                        "/terms/targets/1/subject/identifier",
                        "/terms/targets/1/period");
    }

    @Test
    void refusesOpinionsOfThoseNotAskedADissentWithoutWordsAndAskingTwice() {
        var plan = Drafts.aPlan();
        plan.accepted(MARKET, new DraftPlan(new Drafts.Terms().made()));
        plan.accepted(MARKET, Drafts.consult(POLICE));

        assertThat(plan.refused(OFFICE, Drafts.agree(1)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
        assertThat(plan.refused(STRANGER, Drafts.agree(1)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NO_SUCH_MATTER);
        assertThat(plan.refused(POLICE, new GiveOpinion(Drafts.PLAN, 1, PlanStance.DISSENT, null)))
                .extracting(Reason::pointer)
                .containsExactly("/text");
        assertThat(plan.refused(MARKET, Drafts.consult(POLICE, MARKET, new AgencyCode("OLD-TAX"))))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(
                        tuple(ReasonCode.ILLEGAL_TRANSITION, "/agencies/0"),
                        tuple(ReasonCode.SCHEMA, "/agencies/1"),
                        tuple(ReasonCode.UNKNOWN_AGENCY, "/agencies/2"));
    }

    @Test
    void isCancelledOnlyByItsLeadAndThenStaysSo() {
        var plan = Drafts.inForce();
        assertThat(plan.refused(POLICE, Drafts.cancel()))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);

        plan.accepted(MARKET, Drafts.cancel());

        assertThat(plan.state()).isInstanceOf(Cancelled.class);
        assertThat(plan.wakesAt()).isEmpty();
        assertThat(plan.refused(MARKET, Drafts.issue(null)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    @Clause("S2-86")
    void isAnInspectionOfSeveralForcesThatTheCommitteeOfTheProvinceDirects() {
        var plan = Drafts.aPlan();
        plan.accepted(
                COMMITTEE,
                new DraftPlan(new Drafts.Terms()
                        .kind(PlanKind.INSPECT)
                        .targets(Drafts.place("Lô 7", FIRST, LAST))
                        .parts(new PlanPart(null, null, null, MARKET, List.of(POLICE, BORDER)))
                        .made()));
        plan.accepted(COMMITTEE, Drafts.consult(MARKET, POLICE, BORDER));
        List.of(MARKET, POLICE, BORDER).forEach(agency -> plan.accepted(agency, Drafts.agree(1)));
        plan.accepted(COMMITTEE, Drafts.issue(null));

        plan.accepted(COMMITTEE, Drafts.assign(MARKET, DUE));
        plan.accepted(MARKET, Drafts.assign(POLICE, DUE));
        assertThat(plan.refused(POLICE, Drafts.assign(BORDER, DUE)))
                .extracting(Reason::basis)
                .containsExactly(Rule.NAMED_LEAD.own());
    }

    @Test
    @Clause({"S2-90", "S2-91"})
    void isMadeByAnyAgencyForItsOwnFieldWhichUrgesTheUnitsBelowIt() {
        AgencyCode customs = new AgencyCode("CUSTOMS");
        AgencyCode region = new AgencyCode("CUSTOMS-RVII");
        var plan = Drafts.aPlan();
        plan.accepted(
                MARKET,
                new DraftPlan(new Drafts.Terms()
                        .kind(PlanKind.PROGRAMME)
                        .parts(new PlanPart(null, null, null, MARKET, List.of(customs, region, POLICE, BORDER)))
                        .made()));
        plan.accepted(MARKET, Drafts.consult(customs, region, POLICE, BORDER));
        List.of(customs, region, POLICE, BORDER).forEach(agency -> plan.accepted(agency, Drafts.agree(1)));
        plan.accepted(MARKET, Drafts.issue(null));
        plan.accepted(MARKET, Drafts.assign(region, DUE));

        plan.accepted(customs, Drafts.urge(1));

        assertThat(plan.refused(POLICE, Drafts.urge(1)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOT_YOURS);
    }

    @Test
    void isIssuedOnce() {
        assertThat(Drafts.inForce().refused(MARKET, Drafts.issue(null)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ILLEGAL_TRANSITION);
    }
}

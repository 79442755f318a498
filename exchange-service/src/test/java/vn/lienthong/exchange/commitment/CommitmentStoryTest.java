package vn.lienthong.exchange.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.commitment.Regulation.MARKET;
import static vn.lienthong.exchange.commitment.Regulation.OFFICE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.commitment.Commitment;
import vn.lienthong.contract.commitment.CommitmentCommand;
import vn.lienthong.contract.commitment.CommitmentCommand.CallForCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.FulfilCommitment;
import vn.lienthong.contract.commitment.CommitmentCommand.KeepCommitments;
import vn.lienthong.contract.commitment.CommitmentCommand.TakeBackCall;
import vn.lienthong.contract.commitment.CommitmentEvent;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentCalled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentFulfilled;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentReminded;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsBegan;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsEnded;
import vn.lienthong.contract.commitment.CommitmentEvent.CommitmentsReviewed;
import vn.lienthong.contract.commitment.CommitmentKind;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.commitment.CommitmentState.Over;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decision;

/** What the parties owe one another by the terms of their regulation, through a winter. */
class CommitmentStoryTest {
    private static final Instant DECEMBER = Instant.parse("2026-12-01T02:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T17:00:00Z");

    private final Regulation regulation = Regulation.national(DECEMBER);

    @Test
    void sayWhoOwesWhomWhatByWhenUnderWhichProvision() {
        CommitmentsBegan began = (CommitmentsBegan) regulation.life().events().getFirst();

        assertThat(regulation.owed())
                .containsExactly(
                        "DMSD → [NSC389-SO] meeting-1/2026-Q4 2026-12-31T16:59:59Z QCPH-VPTT389-QLTT-2020, ¶9 (S0-17)",
                        "NSC389-SO → [DMSD] meeting-1/2026-Q4 2026-12-31T16:59:59Z QCPH-VPTT389-QLTT-2020, ¶9 (S0-17)",
                        "DMSD → [NSC389-SO] meeting-2/2026-Q4 2026-12-31T16:59:59Z QCPH-VPTT389-QLTT-2020, ¶11 (S0-24)",
                        "NSC389-SO → [DMSD] meeting-2/2026-Q4 2026-12-31T16:59:59Z QCPH-VPTT389-QLTT-2020, ¶11 (S0-24)",
                        "DMSD → [NSC389-SO] report-2/2026-Q4 2026-12-31T16:59:59Z QCPH-VPTT389-QLTT-2020, ¶9 (S0-17)",
                        "NSC389-SO → [DMSD] report-2/2026-Q4 2026-12-31T16:59:59Z QCPH-VPTT389-QLTT-2020, ¶9 (S0-17)",
                        "DMSD → [NSC389-SO] report-3/2026-12 2026-12-20T16:59:59Z QCPH-VPTT389-QLTT-2020, ¶10 (S0-22)",
                        "DMSD → [NSC389-SO] report-5/2026 2026-12-25T16:59:59Z QCPH-VPTT389-QLTT-2020, ¶10 (S0-22)");
        assertThat(began.duties())
                .as("the regulation names no day for what is quarterly, QĐ 01 names one for the reports")
                .allSatisfy(duty ->
                        assertThat(duty.byDefault()).isEqualTo(duty.key().contains("2026-Q4")));
        assertThat(regulation.life().told(began)).containsExactlyInAnyOrder(MARKET, OFFICE);
        assertThat(regulation.explained().stateVi()).isEqualTo("Còn 8 việc đang nợ theo quy chế, 0 quá hạn");
    }

    /** Each quarter both give each other the state of the market, or it shows who has not. */
    @Test
    @Clause("S0-17")
    void eachQuarterBothExchangeWhatTheyKnowOfTheMarketOrAreShownAsOverdue() {
        fulfil(MARKET, "report-2/2026-Q4/DMSD");
        assertThat(regulation.owed()).noneMatch(line -> line.startsWith("DMSD") && line.contains("report-2"));
        regulation.life().wait(NEW_YEAR.minusSeconds(1));

        List<CommitmentReminded> overdue = reminded(true);
        assertThat(overdue)
                .extracting(CommitmentReminded::duty)
                .extracting(Commitment::key)
                .contains("report-2/2026-Q4/NSC389-SO")
                .doesNotContain("report-2/2026-Q4/DMSD");
        CommitmentReminded late = overdue.stream()
                .filter(each -> each.duty().key().equals("report-3/2026-12/DMSD"))
                .findFirst()
                .orElseThrow();
        assertThat(late.above()).containsExactly(OFFICE);
        assertThat(regulation.life().told(late)).containsExactlyInAnyOrder(MARKET, OFFICE);
        assertThat(reminded(false))
                .as("each was reminded of ahead of time, once")
                .extracting(each -> each.duty().key())
                .doesNotHaveDuplicates()
                .hasSize(7);

        regulation.life().wait(NEW_YEAR);
        assertThat(regulation.owed())
                .as("a new quarter, month and year; what is overdue stays")
                .hasSize(7 + 9)
                .anyMatch(line -> line.contains("report-2/2027-Q1"))
                .anyMatch(line -> line.contains("report-4/2027-H1 2027-06-23"))
                .anyMatch(line -> line.contains("report-5/2026 "));

        fulfil(MARKET, "report-5/2026/DMSD");
        assertThat(regulation.owed()).as("late is done too").noneMatch(line -> line.contains("report-5/2026 "));
    }

    /** By the times of Quyết định 01/QĐ-BCĐ389, and whenever the office asks for what it is to publish of a case. */
    @Test
    @Clause("S0-22")
    void marketSurveillanceReportsByTheDecisionAndGivesTheOfficeWhatIsToBePublished() {
        assertThat(regulation.owed())
                .contains(
                        "DMSD → [NSC389-SO] report-3/2026-12 2026-12-20T16:59:59Z QCPH-VPTT389-QLTT-2020, ¶10 (S0-22)");
        fulfil(MARKET, "report-3/2026-12/DMSD");

        CommitmentCalled called =
                (CommitmentCalled) called(OFFICE, CommitmentKind.SHARE, 3, DECEMBER.plus(Duration.ofDays(2)));
        assertThat(called.duties()).singleElement().satisfies(duty -> {
            assertThat(duty.key()).isEqualTo("share-3/call-1/DMSD");
            assertThat(duty.what()).contains("Thông tin vụ việc để đăng tải");
            assertThat(duty.basis()).endsWith("¶10 (S0-22)");
        });
        CommitmentFulfilled given = fulfil(MARKET, "share-3/call-1/DMSD");

        assertThat(regulation.life().told(given)).containsExactlyInAnyOrder(MARKET, OFFICE);
        assertThat(regulation.owed()).noneMatch(line -> line.contains("share-3") || line.contains("report-3"));
    }

    @Test
    void aMeetingThatOneHasHeldIsHeldForBoth() {
        CommitmentFulfilled held = fulfil(OFFICE, "meeting-1/2026-Q4/NSC389-SO");

        assertThat(held.duties()).extracting(Commitment::by).containsExactly(MARKET, OFFICE);
        assertThat(regulation.owed()).noneMatch(line -> line.contains("meeting-1"));
    }

    @Test
    void whoIsOwedAReportMayRecordThatItHasComeAndNobodyElse() {
        fulfil(OFFICE, "report-3/2026-12/DMSD");

        assertThat(refusal(OFFICE, fulfilling("report-3/2026-12/DMSD")))
                .as("done twice")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        assertThat(refusal(new AgencyCode("TAX"), fulfilling("report-5/2026/DMSD")))
                .isEqualTo(ReasonCode.NO_SUCH_MATTER);
    }

    /** Of a complex case both agree on time, content and press before anything is released. */
    @Test
    @Clause("S0-23")
    void aReleaseOnAComplexCaseIsConsentedToByTheOtherSideOrItsSilenceGoesUp() {
        Instant due = DECEMBER.plus(Duration.ofHours(6));
        CommitmentCalled called = (CommitmentCalled) called(OFFICE, CommitmentKind.RELEASE, 2, due);
        assertThat(called.duties()).singleElement().satisfies(duty -> {
            assertThat(duty.key()).isEqualTo("release-2/call-1/DMSD");
            assertThat(duty.to()).containsExactly(OFFICE);
            assertThat(duty.basis()).endsWith("¶10 (S0-23)");
        });
        assertThat(refusal(OFFICE, fulfilling("release-2/call-1/DMSD")))
                .as("nobody consents for another")
                .isEqualTo(ReasonCode.NOT_YOURS);

        regulation.life().wait(due);
        assertThat(reminded(true))
                .singleElement()
                .satisfies(silent -> assertThat(silent.by()).isEqualTo(MARKET));

        fulfil(MARKET, "release-2/call-1/DMSD");
        assertThat(regulation.owed()).noneMatch(line -> line.contains("release"));
    }

    @Test
    void aShareAndASuddenMeetingAreCalledForAndTakenBack() {
        Instant due = DECEMBER.plus(Duration.ofDays(3));
        called(OFFICE, CommitmentKind.SHARE, 3, due);
        assertThat(regulation.owed()).anyMatch(line -> line.startsWith("DMSD → [NSC389-SO] share-3/call-1"));
        called(MARKET, CommitmentKind.MEETING, 1, due);
        assertThat(regulation.owed())
                .as("who calls a meeting holds it")
                .anyMatch(line -> line.startsWith("DMSD → [NSC389-SO] meeting-1/call-2"));
        fulfil(MARKET, "meeting-1/call-2/DMSD");
        assertThat(regulation.owed())
                .as("the quarterly one is another")
                .anyMatch(line -> line.contains("meeting-1/2026-Q4"));

        assertThat(refusal(MARKET, new TakeBackCall(regulation.id(), "share-3/call-1/DMSD", "Không cần nữa.")))
                .isEqualTo(ReasonCode.NOT_YOURS);
        assertThat(refusal(OFFICE, new TakeBackCall(regulation.id(), "report-3/2026-12/DMSD", "Không cần nữa.")))
                .as("what the regulation demands is not for a party to waive")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
        regulation.life().accepted(OFFICE, new TakeBackCall(regulation.id(), "share-3/call-1/DMSD", "Đã có."));
        assertThat(regulation.owed()).noneMatch(line -> line.contains("share"));
    }

    @Test
    void nobodyCallsForWhatItIsNotOwedOrWhatTheRegulationDoesNotHaveOrForADayGoneBy() {
        assertThat(refusal(MARKET, call(CommitmentKind.SHARE, 3, DECEMBER.plus(Duration.ofDays(2)))))
                .as("market surveillance gives it, and is not owed it")
                .isEqualTo(ReasonCode.NOT_YOURS);
        List<Reason> none = regulation.life().refused(OFFICE, call(CommitmentKind.REPORT, 99, NEW_YEAR));
        assertThat(none).extracting(Reason::pointer).containsExactly("/term");
        for (Instant moment : List.of(DECEMBER, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))) {
            assertThat(regulation.life().refused(OFFICE, call(CommitmentKind.REPORT, 1, moment)))
                    .extracting(Reason::pointer)
                    .containsExactly("/dueAt");
        }
    }

    @Test
    void callsWithoutEndAreRefusedBeforeTheyFillTheLog() {
        Instant due = DECEMBER.plus(Duration.ofDays(30));
        int made = 0;
        while (made < 600
                && regulation.life().command(OFFICE, call(CommitmentKind.REPORT, 1, due))
                        instanceof Decision.Accepted<CommitmentEvent>) {
            made++;
        }

        assertThat(made).isEqualTo(500 - 8);
    }

    @Test
    void whatAnOutageMissedIsRaisedRoundByRoundAndShownAsOverdue() {
        regulation.life().sleep(Instant.parse("2027-03-15T02:00:00Z"));

        assertThat(regulation.life().events())
                .filteredOn(CommitmentsReviewed.class::isInstance)
                .extracting(event -> ((CommitmentsReviewed) event)
                        .added().stream()
                                .map(Commitment::round)
                                .distinct()
                                .sorted()
                                .toList())
                .containsExactly(
                        List.of("2027", "2027-01", "2027-H1", "2027-Q1"), List.of("2027-02"), List.of("2027-03"));
        assertThat(reminded(true))
                .extracting(each -> each.duty().round())
                .contains("2026-12", "2027-01", "2027-02")
                .doesNotContain("2027-03");
    }

    @Test
    void endsWithTheAgreementAndSaysWhatWasNeverDone() {
        regulation.end(LocalDate.of(2026, 12, 10));
        assertThat(((CommitmentsReviewed) regulation.keep().getFirst()).next()).isEqualTo("2026-12-10T17:00:00Z");

        regulation.life().wait(Instant.parse("2026-12-11T02:00:00Z"));

        assertThat(regulation.life().events().getLast())
                .isInstanceOfSatisfying(
                        CommitmentsEnded.class,
                        ended -> assertThat(ended.undone()).hasSize(8));
        assertThat(regulation.life().state()).isInstanceOf(Over.class);
        assertThat(refusal(OFFICE, new KeepCommitments(regulation.id(), regulation.code())))
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    @Test
    void doesNotEndBecauseAnOldDirectoryDoesNotListItYet() {
        List<String> before = regulation.owed();
        Runnable newDirectory = regulation.forget();
        regulation.life().wait(Instant.parse("2027-01-01T02:00:00Z"));
        assertThat(regulation.life().events()).noneMatch(CommitmentsEnded.class::isInstance);
        assertThat(regulation.life().audience()).contains(MARKET);

        newDirectory.run();
        regulation.life().wait(Instant.parse("2027-01-02T02:00:00Z"));
        assertThat(regulation.owed()).hasSizeGreaterThan(before.size()).anyMatch(line -> line.contains("2027-01"));
    }

    @Test
    void aPartyThatLeavesOwesNothingMoreAndKeepsSeeingWhatWas() {
        regulation.leaves("qltt", LocalDate.of(2026, 12, 10));

        CommitmentsReviewed reviewed = (CommitmentsReviewed) regulation.keep().getFirst();
        assertThat(reviewed.dropped()).as("not before its day").isEmpty();
        regulation.life().wait(Instant.parse("2026-12-11T02:00:00Z"));

        CommitmentsReviewed left =
                (CommitmentsReviewed) regulation.life().events().getLast();
        assertThat(left.dropped())
                .extracting(Commitment::by)
                .containsOnly(MARKET)
                .hasSize(5);
        assertThat(regulation.owed()).allMatch(line -> line.startsWith("NSC389-SO"));
        assertThat(regulation.life().audience()).contains(MARKET);
    }

    @Test
    void isFollowedOnceAndOnlyWhileItIsInForceAndInItsOwnName() {
        KeepCommitments keep = new KeepCommitments(regulation.id(), regulation.code());
        assertThat(refusal(OFFICE, keep)).as("nothing has changed").isEqualTo(ReasonCode.ILLEGAL_TRANSITION);

        Regulation ended = new Regulation(Regulation.SOC_TRANG, Set.of(OFFICE), DECEMBER);
        assertThat(ended.life().refused(OFFICE, new KeepCommitments(ended.id(), ended.code())))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.EXPIRED_AGREEMENT);
        Regulation forged = new Regulation(Regulation.NATIONAL, Set.of(OFFICE), DECEMBER);
        assertThat(forged.life().refused(OFFICE, new KeepCommitments(ended.id(), Regulation.NATIONAL)))
                .as("another id")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.EXPIRED_AGREEMENT);
        assertThat(forged.life().refused(new AgencyCode("TAX"), keep))
                .as("who is no party learns nothing")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NO_SUCH_MATTER);
    }

    /** In Sóc Trăng the other agencies are a class of bodies: those that are connected owe their reviews to the committee. */
    @Test
    void aPartyThatIsAClassOfBodiesIsThoseOfItsLineThatAreConnected() {
        Set<AgencyCode> connected = Set.of(
                new AgencyCode("OLD-MS-94"), new AgencyCode("OLD-SC389-94"), new AgencyCode("OLD-TAX-94"), OFFICE);
        Regulation provincial = new Regulation(Regulation.SOC_TRANG, connected, Instant.parse("2024-05-06T02:00:00Z"));
        provincial.keep();

        assertThat(provincial.owed())
                .filteredOn(line -> line.contains("report-1/2024-H1"))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .contains("OLD-MS-94", "OLD-TAX-94");
        assertThat(provincial.state().owed().values())
                .allSatisfy(owing -> assertThat(Shipped.DIRECTORY
                                .get()
                                .agencies()
                                .find(owing.duty().by(), LocalDate.of(2024, 5, 6))
                                .map(Agency::code))
                        .contains(owing.duty().by()));
    }

    /** Điều 9 khoản 1: no source says by which day, so the end of the year before is the system's own. */
    @Test
    @Clause("S2-100")
    void whoHasNoPlanForTheNextYearIsRemindedAndThenShownAsOverdueByItself() {
        AgencyCode market = new AgencyCode("OLD-MS-94");
        AgencyCode tax = new AgencyCode("OLD-TAX-94");
        AgencyCode committee = new AgencyCode("OLD-SC389-94");
        Regulation provincial = new Regulation(
                Regulation.SOC_TRANG, Set.of(market, tax, committee, OFFICE), Instant.parse("2024-11-06T02:00:00Z"));
        provincial.keep();
        List<Owing> plans = provincial.state().owed().values().stream()
                .filter(owing -> owing.duty().basis().endsWith("(S2-100)"))
                .filter(owing -> Set.of(market, tax).contains(owing.duty().by()))
                .toList();
        assertThat(plans).extracting(owing -> owing.duty().by()).containsExactlyInAnyOrder(market, tax);
        assertThat(plans).allSatisfy(owing -> {
            assertThat(owing.duty().dueAt()).isEqualTo("2024-12-31T16:59:59Z");
            assertThat(owing.duty().byDefault()).isTrue();
        });
        String ofMarket = plans.stream()
                .map(Owing::duty)
                .filter(duty -> duty.by().equals(market))
                .map(Commitment::key)
                .findFirst()
                .orElseThrow();
        provincial
                .life()
                .accepted(
                        market,
                        new FulfilCommitment(
                                provincial.id(), ofMarket, "Đã ban hành kế hoạch năm 2025.", "08/KH-QLTT"));

        provincial.life().wait(Instant.parse("2024-12-31T17:00:00Z"));

        List<CommitmentReminded> chased = provincial.life().events().stream()
                .filter(CommitmentReminded.class::isInstance)
                .map(CommitmentReminded.class::cast)
                .filter(reminded -> reminded.duty().basis().endsWith("(S2-100)"))
                .toList();
        assertThat(chased).extracting(CommitmentReminded::by).contains(tax).doesNotContain(market);
        assertThat(chased)
                .filteredOn(reminded -> reminded.by().equals(tax))
                .extracting(CommitmentReminded::overdue)
                .containsExactly(false, true);
    }

    @Test
    void isFollowedAgainWhenItsEndIsPutOffAfterItHadEnded() {
        fulfil(MARKET, "report-2/2026-Q4/DMSD");
        regulation.end(LocalDate.of(2026, 12, 10));
        regulation.keep();
        regulation.life().wait(Instant.parse("2026-12-15T02:00:00Z"));
        assertThat(regulation.life().state()).isInstanceOf(Over.class);
        assertThat(refusal(MARKET, new KeepCommitments(regulation.id(), regulation.code())))
                .as("still over")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);

        regulation.end(LocalDate.of(2027, 6, 30));
        CommitmentsBegan again = (CommitmentsBegan) regulation.keep().getFirst();

        assertThat(again.duties())
                .extracting(Commitment::key)
                .as("what is due still and was not done")
                .contains("report-2/2026-Q4/NSC389-SO", "report-3/2026-12/DMSD")
                .doesNotContain("report-2/2026-Q4/DMSD");
        assertThat(regulation.life().told(again)).contains(MARKET, OFFICE);
        regulation.life().wait(NEW_YEAR);
        assertThat(regulation.owed()).anyMatch(line -> line.contains("2027-Q1"));
    }

    @Test
    void aPartyThatReturnsWithinARoundOwesWhatItHadNotDoneOfItOnce() {
        fulfil(MARKET, "report-2/2026-Q4/DMSD");
        regulation.leaves("qltt", LocalDate.of(2026, 12, 5));
        regulation.keep();
        regulation.life().wait(Instant.parse("2026-12-06T02:00:00Z"));
        assertThat(regulation.owed()).noneMatch(line -> line.startsWith("DMSD"));

        regulation.leaves("qltt", null);
        CommitmentsReviewed back = (CommitmentsReviewed) regulation.keep().getFirst();

        assertThat(back.added())
                .extracting(Commitment::key)
                .contains("report-3/2026-12/DMSD", "report-5/2026/DMSD")
                .doesNotContain("report-2/2026-Q4/DMSD")
                .doesNotHaveDuplicates();
        assertThat(refusal(OFFICE, new KeepCommitments(regulation.id(), regulation.code())))
                .as("once")
                .isEqualTo(ReasonCode.ILLEGAL_TRANSITION);
    }

    private CommitmentEvent called(AgencyCode by, CommitmentKind kind, int term, Instant dueAt) {
        return regulation.life().accepted(by, call(kind, term, dueAt)).getFirst();
    }

    private CallForCommitment call(CommitmentKind kind, int term, Instant dueAt) {
        return new CallForCommitment(regulation.id(), kind, term, "Có vụ việc phức tạp.", dueAt);
    }

    private FulfilCommitment fulfilling(String duty) {
        return new FulfilCommitment(regulation.id(), duty, "Đã gửi trên trục liên thông văn bản.", "45/BC-QLTT");
    }

    private CommitmentFulfilled fulfil(AgencyCode by, String duty) {
        return (CommitmentFulfilled)
                regulation.life().accepted(by, fulfilling(duty)).getFirst();
    }

    private ReasonCode refusal(AgencyCode by, CommitmentCommand command) {
        List<Reason> reasons = regulation.life().refused(by, command);
        assertThat(reasons).hasSize(1);
        return reasons.getFirst().code();
    }

    private List<CommitmentReminded> reminded(boolean overdue) {
        return regulation.life().events().stream()
                .filter(CommitmentReminded.class::isInstance)
                .map(CommitmentReminded.class::cast)
                .filter(each -> each.overdue() == overdue)
                .toList();
    }
}

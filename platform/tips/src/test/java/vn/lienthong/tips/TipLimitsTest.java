package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.tips.TipLife.MARKET;
import static vn.lienthong.tips.TipLife.POLICE;
import static vn.lienthong.tips.TipLife.RECEIVER;
import static vn.lienthong.tips.TipLife.TIP;
import static vn.lienthong.tips.TipLife.relevant;
import static vn.lienthong.tips.TipLife.takenUpBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.tip.TipClocks.TipClock;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipEscalated;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReminded;
import vn.lienthong.contract.tip.TipNature;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** How long may be taken over a tip, by which law: the lives begin on Friday, 20 November 2026. */
class TipLimitsTest {
    private static final Tips RULES = new Tips(Shipped.DIRECTORY);

    @Test
    void aCrimeReportIsSettledWithinTwentyDaysOfItsReceiptByWhomTheLawBinds() {
        TimeLimit limit = settling(takenUpBy(POLICE, TipNature.CRIME_REPORT));

        assertThat(limit.rule()).isEqualTo("CPC147-BASE");
        assertThat(limit.basis()).isEqualTo("BLTTHS 2015 Điều 147 khoản 1");
        assertThat(limit.dueAt()).isEqualTo(Instant.parse("2026-12-10T16:59:59Z"));
    }

    @Test
    void theLawOnCrimeReportsIsNotCitedToWhomItDoesNotBind() {
        TimeLimit limit = settling(takenUpBy(MARKET, TipNature.CRIME_REPORT));

        assertThat(limit.rule()).isNull();
        assertThat(limit.basis())
                .isEqualTo("Mặc định của hệ thống: 20 ngày làm việc (quy tắc TIP-VERIFY trong danh mục)");
    }

    @Test
    void aDenunciationIsSettledWithinThirtyDaysOfItsAcceptanceByTheLawOfItsDay() {
        TimeLimit limit = settling(takenUpBy(MARKET, TipNature.DENUNCIATION));

        assertThat(limit.rule()).isEqualTo("DEN-SETTLE");
        assertThat(limit.basis()).isEqualTo("Luật Tố cáo 25/2018/QH14 Điều 30 (sửa đổi bởi Luật 136/2025/QH15)");
        assertThat(limit.dueAt()).as("the 30th day is a Sunday").isEqualTo(Instant.parse("2026-12-21T16:59:59Z"));
    }

    @Test
    void anObservationAndWhatNobodyHasNamedHaveTheSystemsOwnLimits() {
        assertThat(List.of(settling(takenUpBy(POLICE, TipNature.OBSERVATION)), settling(takenUpBy(POLICE, null))))
                .allMatch(limit -> limit.rule() == null && limit.basis().startsWith("Mặc định của hệ thống"));
    }

    @Test
    void aTipThatTurnsOutToBeACrimeReportIsSettledFromTheDayOnWhichItCame() {
        var tip = takenUpBy(POLICE, null);

        tip.command(POLICE, relevant(TipNature.CRIME_REPORT));

        assertThat(settling(tip).dueAt()).isEqualTo(Instant.parse("2026-12-10T16:59:59Z"));
    }

    @Test
    void handingItOnGivesNobodyMoreTime() {
        var tip = takenUpBy(POLICE, TipNature.CRIME_REPORT);
        AgencyCode other = new AgencyCode("POLICE-01");
        TimeLimit before = settling(tip);

        tip.command(POLICE, new OfferTip(TIP, other, "Kho ở Hà Nội."));
        assertThat(clockOwner(tip))
                .as("who took it up answers for it until another does")
                .isEqualTo(POLICE);
        tip.command(other, new AcceptTip(TIP));

        assertThat(settling(tip).dueAt()).isEqualTo(before.dueAt());
        assertThat(clockOwner(tip)).isEqualTo(other);
    }

    @Test
    void theTwentyDaysRunFromThePoliceThoughTheMarketForceHadItBefore() {
        var tip = new Dated();
        tip.at(0, RECEIVER, TipsTest.receive(MARKET));
        tip.at(0, MARKET, new AcceptTip(TIP, TipNature.CRIME_REPORT));

        tip.at(25, MARKET, new OfferTip(TIP, POLICE, "Có dấu hiệu tội phạm."));
        tip.at(26, POLICE, new AcceptTip(TIP));

        TimeLimit limit = settling((Open) tip.state);
        assertThat(limit.rule()).isEqualTo("CPC147-BASE");
        assertThat(limit.dueAt()).as("20 days from the 15th of December").isEqualTo("2027-01-04T16:59:59Z");
    }

    @Test
    void thePoliceThatGetItBackGetNoNewTimeAndTheSystemsOwnRuleCountsFromTheFirstAcceptance() {
        var tip = new Dated();
        tip.at(0, RECEIVER, TipsTest.receive(MARKET));
        tip.at(0, MARKET, new AcceptTip(TIP, TipNature.CRIME_REPORT));
        Instant own = settling((Open) tip.state).dueAt();
        tip.at(3, MARKET, new OfferTip(TIP, POLICE, "Có dấu hiệu tội phạm."));
        tip.at(3, POLICE, new AcceptTip(TIP));
        TimeLimit first = settling((Open) tip.state);

        tip.at(5, POLICE, new OfferTip(TIP, MARKET, "Không có dấu hiệu."));
        tip.at(5, MARKET, new AcceptTip(TIP));
        assertThat(settling((Open) tip.state).dueAt()).isEqualTo(own);

        tip.at(7, MARKET, new OfferTip(TIP, POLICE, "Lại có dấu hiệu."));
        tip.at(7, POLICE, new AcceptTip(TIP));
        assertThat(settling((Open) tip.state).dueAt()).isEqualTo(first.dueAt());
    }

    @Test
    void aReceiverThatTheLawBindsOwesFromItsReceiptOnceItSaysThatItIsACrimeReport() {
        var tip = new Dated();
        tip.at(0, POLICE, TipsTest.receive(null));
        tip.at(3, POLICE, relevant(TipNature.CRIME_REPORT));

        assertThat(settling((Open) tip.state).dueAt()).isEqualTo("2026-12-10T16:59:59Z");

        tip.at(30, POLICE, new OfferTip(TIP, MARKET, "Chỉ là vi phạm hành chính."));
        tip.at(30, MARKET, new ReturnTip(TIP, "Là tội phạm."));
        Open late = (Open) tip.state;
        assertThat(late.folder()
                        .clocks()
                        .of(TipDuty.ROUTE)
                        .orElseThrow()
                        .limit()
                        .dueAt())
                .as("it was to be routed long ago")
                .isBefore(Life.BEGINNING.plus(Duration.ofDays(6)));
        assertThat(RULES.wake(late, Life.BEGINNING.plus(Duration.ofDays(30))))
                .as("late, not soon due")
                .first()
                .satisfies(event -> assertThat(((TipReminded) event).overdue()).isTrue());
    }

    @Test
    void offeringItAndTakingThatBackGivesNoNewTimeToScreen() {
        var tip = new Dated();
        tip.at(0, RECEIVER, TipsTest.receive(null));
        Instant due = clock(tip.state, TipDuty.SCREEN).limit().dueAt();
        tip.late(30);

        tip.at(30, RECEIVER, new OfferTip(TIP, POLICE, "Kho ở địa bàn."));
        tip.at(30, RECEIVER, TipLife.WITHDRAW);

        TipClock again = clock(tip.state, TipDuty.SCREEN);
        assertThat(again.limit().dueAt()).isEqualTo(due);
        assertThat(again.late())
                .as("who was told that it is late is not told twice")
                .isTrue();
    }

    @Test
    void whatAnotherTakesToGiveItBackCostsTheReceiverNothing() {
        var tip = new Dated();
        tip.at(0, RECEIVER, TipsTest.receive(null));
        tip.at(0, RECEIVER, relevant(null));
        tip.at(0, RECEIVER, new OfferTip(TIP, MARKET, "Kho ở địa bàn."));

        tip.at(28, MARKET, new ReturnTip(TIP, "Không thuộc địa bàn."));

        TipClock again = clock(tip.state, TipDuty.ROUTE);
        assertThat(again.limit().dueAt()).isAfter(Life.BEGINNING.plus(Duration.ofDays(28)));
        assertThat(again.late()).isFalse();
    }

    @Test
    void nightsAndWeekendsInWhichNobodyWorksGiveNoTime() {
        var tip = new Dated();
        tip.at(0, RECEIVER, TipsTest.receive(null));
        Instant due = clock(tip.state, TipDuty.SCREEN).limit().dueAt();
        Instant friday = Instant.parse("2026-11-20T10:30:00Z"); // 17:30 in Vietnam
        Instant monday = Instant.parse("2026-11-23T00:30:00Z");

        tip.at(friday, RECEIVER, new OfferTip(TIP, POLICE, "Kho ở địa bàn."));
        tip.at(monday, RECEIVER, TipLife.WITHDRAW);

        assertThat(clock(tip.state, TipDuty.SCREEN).limit().dueAt()).isBeforeOrEqualTo(due);
    }

    private static TipClock clock(TipState state, TipDuty duty) {
        return ((Open) state).folder().clocks().of(duty).orElseThrow();
    }

    /** A tip to which something happens so many days after it came. */
    private static final class Dated {
        private TipState state = RULES.initial();
        private int commands;

        void at(int days, AgencyCode by, TipCommand content) {
            at(Life.BEGINNING.plus(Duration.ofDays(days)), by, content);
        }

        void at(Instant now, AgencyCode by, TipCommand content) {
            var decided = RULES.decide(
                    new Command<>(content, Life.MATTER.toString(), by, "command-" + commands++, now), state);
            for (TipEvent event : ((Decision.Accepted<TipEvent>) decided).events()) {
                state = RULES.evolve(state, event);
            }
        }

        /** All strikes until then. */
        void late(int days) {
            Instant now = Life.BEGINNING.plus(Duration.ofDays(days));
            while (!RULES.wake(state, now).isEmpty()) {
                for (TipEvent event : RULES.wake(state, now)) {
                    state = RULES.evolve(state, event);
                }
            }
        }
    }

    @Test
    void remindsAheadOfTheEndThenSaysThatItIsLateThenGoesUpTheLineAndThenNothing() {
        var tip = takenUpBy(POLICE, TipNature.CRIME_REPORT);
        TipState state = tip.state();
        List<TipEvent> struck = new ArrayList<>();
        while (RULES.wakesAt(state).isPresent()) {
            Instant at = RULES.wakesAt(state).orElseThrow();
            assertThat(RULES.wake(state, at.minusSeconds(1))).isEmpty();
            for (TipEvent event : RULES.wake(state, at)) {
                state = RULES.evolve(state, event);
                struck.add(event);
            }
        }

        assertThat(struck)
                .as("nobody between is connected: the office is told at once")
                .hasExactlyElementsOfTypes(TipReminded.class, TipReminded.class, TipEscalated.class);
        assertThat(((TipEscalated) struck.getLast()).level()).isEqualTo(EscalationLevel.STANDING_OFFICE);
        assertThat(struck.subList(0, 2))
                .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(TipReminded.class, reminded -> {
                    assertThat(reminded.by()).isEqualTo(POLICE);
                    assertThat(reminded.duty()).isEqualTo(TipDuty.VERIFY);
                    assertThat(reminded.basis()).isEqualTo("BLTTHS 2015 Điều 147 khoản 1");
                }))
                .extracting(event -> ((TipReminded) event).overdue())
                .containsExactly(false, true);
        assertThat(((Open) state).owes()).as("it is owed still").isEqualTo(POLICE);
    }

    /** As they stand on a log from before tips ended. */
    @Test
    void anOldTipThatWasTakenUpStillOwesItsVerificationWithoutALimit() {
        String head = "{\"tip\":\"%s\",\"by\":\"%%s\",\"at\":\"2026-11-20T02:00:00Z\"".formatted(TIP);
        List<TipEvent> log = List.of(
                read(
                        head.formatted("NSC389-SO")
                                + ",\"watchers\":[],\"content\":{\"channel\":\"hotline\",\"title\":\"Kho\",\"text\":\"Xe.\"}}",
                        TipReceived.class),
                read(head.formatted("NSC389-SO") + ",\"to\":\"MS-15\"}", TipOffered.class),
                read(head.formatted("MS-15") + "}", TipAccepted.class));
        TipState state = RULES.initial();
        for (TipEvent event : log) {
            state = RULES.evolve(state, event);
        }

        assertThat(state).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.owes()).isEqualTo(MARKET);
            assertThat(accepted.duty()).isEqualTo(TipDuty.VERIFY);
        });
        assertThat(RULES.wakesAt(state)).isEmpty();
        assertThat(RULES.handling(state).audience()).contains(RECEIVER, MARKET);
    }

    private static TimeLimit settling(Life<TipCommand, TipEvent, TipState> tip) {
        return settling((Open) tip.state());
    }

    private static TimeLimit settling(Open state) {
        return state.folder().clocks().of(TipDuty.VERIFY).orElseThrow().limit();
    }

    private static AgencyCode clockOwner(Life<TipCommand, TipEvent, TipState> tip) {
        return ((Open) tip.state())
                .folder()
                .clocks()
                .of(TipDuty.VERIFY)
                .orElseThrow()
                .agency();
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}

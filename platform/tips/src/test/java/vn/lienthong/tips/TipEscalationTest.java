package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.tips.TipLife.TIP;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipEscalated;
import vn.lienthong.contract.tip.TipEvent.TipReminded;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.contract.tip.TipState.Over;
import vn.lienthong.fixture.Flow;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Seeds;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.integrity.KeptFrom;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What is late on a tip goes up the line: the lives begin on the morning of Friday, 20 November 2026; nobody works on the 24th. */
class TipEscalationTest {
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode ABOVE = new AgencyCode("DOIT-15");
    private static final AgencyCode COMMITTEE = new AgencyCode("SC389-15");
    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode MINISTRY = new AgencyCode("MPS");
    private static final AgencyCode PEOPLE = new AgencyCode("PPC-15");
    private static final Set<AgencyCode> ENROLLED =
            Set.of(MARKET, ABOVE, COMMITTEE, OFFICE, POLICE, MINISTRY, PEOPLE, new AgencyCode("SC389-01"));
    private static final Tips RULES = new Tips(Shipped.connecting(ENROLLED));
    private static final Instant LATE = Instant.parse("2026-11-23T16:59:59Z");
    private static final Instant A_WORKING_DAY_LATER = Instant.parse("2026-11-25T16:59:59Z");
    private static final Instant A_WORKING_WEEK_LATER = Instant.parse("2026-12-02T16:59:59Z");

    @TempDir
    private Path kept;

    @Test
    void aWorkingDayAfterItIsLateThoseAboveAreToldAndAWorkingWeekLaterTheStandingOfficeOnceEach() {
        Course tip = new Course();
        tip.does(MARKET, on(List.of()));

        tip.waits(Duration.ofDays(60));

        assertThat(tip.escalated()).hasSize(2);
        TipEscalated first = tip.escalated().getFirst();
        assertThat(first.at()).isEqualTo(A_WORKING_DAY_LATER);
        assertThat(first.by()).isEqualTo(MARKET);
        assertThat(first.duty()).isEqualTo(TipDuty.SCREEN);
        assertThat(first.level()).isEqualTo(EscalationLevel.SUPERIOR);
        assertThat(first.to()).containsExactly(ABOVE, COMMITTEE);
        assertThat(first.dueAt()).isEqualTo(LATE);
        assertThat(first.basis())
                .as("no text gives a number, and so it says")
                .isEqualTo("Mặc định của hệ thống: 1 ngày làm việc (quy tắc TIP-SUPERIOR trong danh mục)");
        assertThat(first.content()).as("the department has not seen it yet").isNotNull();
        TipEscalated last = tip.escalated().getLast();
        assertThat(last.at()).isEqualTo(A_WORKING_WEEK_LATER);
        assertThat(last.level()).isEqualTo(EscalationLevel.STANDING_OFFICE);
        assertThat(last.to()).containsExactly(OFFICE);
        assertThat(last.basis()).contains("5 ngày làm việc", "TIP-OFFICE");
        assertThat(last.content()).as("it oversees the tip since its receipt").isNull();
        assertThat(last.further()).isNull();
        assertThat(((Open) tip.state).owes()).as("it is owed still").isEqualTo(MARKET);
    }

    @Test
    void whoeverWasToldSeesItAndMayNotActInItsPlace() {
        Course tip = new Course();
        tip.does(MARKET, on(List.of()));
        assertThat(tip.seen()).doesNotContain(ABOVE);

        tip.waitsUntil(A_WORKING_DAY_LATER);

        assertThat(tip.seen()).contains(ABOVE);
        assertThat(tip.does(ABOVE, TipLife.screen(Screening.SPAM))).isFalse();
    }

    @Test
    void whatIsDoneInTimeAfterAllGoesNoFurtherAndTheNextStepBeginsAnew() {
        Course tip = new Course();
        tip.does(MARKET, on(List.of()));
        tip.waitsUntil(A_WORKING_DAY_LATER.plusSeconds(1));
        assertThat(tip.escalated()).hasSize(1);

        tip.does(MARKET, TipLife.relevant(null));
        tip.waitsUntil(A_WORKING_DAY_LATER.plus(Duration.ofDays(2)));

        assertThat(tip.escalated())
                .as("it is to be routed until the 27th of November")
                .hasSize(1);
        tip.waits(Duration.ofDays(30));
        assertThat(tip.escalated())
                .extracting(TipEscalated::duty, TipEscalated::level)
                .containsExactly(
                        tuple(TipDuty.SCREEN, EscalationLevel.SUPERIOR),
                        tuple(TipDuty.ROUTE, EscalationLevel.SUPERIOR),
                        tuple(TipDuty.ROUTE, EscalationLevel.STANDING_OFFICE));
    }

    @Test
    void anOfferThatNobodyAnswersAndAQuestionThatNobodyAnswersGoUpTheLineOfWhoIsSilent() {
        Course offered = new Course();
        offered.does(MARKET, on(List.of()));
        offered.does(MARKET, new OfferTip(TIP, POLICE, "Có dấu hiệu tội phạm."));
        offered.waits(Duration.ofDays(9));
        Course asked = new Course();
        asked.does(MARKET, on(List.of()));
        asked.does(MARKET, TipLife.screen(Screening.INCOMPLETE));
        asked.waits(Duration.ofDays(13));

        assertThat(offered.escalated()).singleElement().satisfies(event -> {
            assertThat(event.duty()).isEqualTo(TipDuty.ANSWER_OFFER);
            assertThat(event.by()).isEqualTo(POLICE);
            assertThat(event.to()).containsExactly(MINISTRY, COMMITTEE);
        });
        assertThat(asked.escalated()).singleElement().satisfies(event -> {
            assertThat(event.duty()).isEqualTo(TipDuty.COMPLETE);
            assertThat(event.by()).isEqualTo(MARKET);
        });
    }

    @Test
    void whatCameBackIsNotToldAgainAndWhatIsOverToNobody() {
        Course tip = new Course();
        tip.does(MARKET, on(List.of()));
        tip.waits(Duration.ofDays(30));
        tip.does(MARKET, new OfferTip(TIP, POLICE, "Có dấu hiệu tội phạm."));
        tip.does(POLICE, new ReturnTip(TIP, "Không có dấu hiệu."));
        tip.waits(Duration.ofDays(30));
        assertThat(tip.escalated()).hasSize(2);

        tip.does(MARKET, TipLife.screen(Screening.SPAM));
        tip.waits(Duration.ofDays(90));

        assertThat(tip.escalated()).hasSize(2);
    }

    @Test
    void aTipOnTheCommitteeGoesUpPastIt() {
        Course tip = new Course();
        tip.does(MARKET, on(List.of(COMMITTEE)));

        tip.waits(Duration.ofDays(60));

        assertThat(tip.escalated()).extracting(TipEscalated::to).containsExactly(List.of(ABOVE), List.of(OFFICE));
        assertThat(tip.seen()).doesNotContain(COMMITTEE, new AgencyCode("SC389-01"));
    }

    @Test
    void aTipOnTheStandingOfficeEndsWithTheBodyAbove() {
        Course tip = new Course();
        tip.does(MARKET, on(List.of(OFFICE)));

        tip.waits(Duration.ofDays(60));

        assertThat(tip.escalated()).extracting(TipEscalated::to).allMatch(to -> to.contains(ABOVE));
        assertThat(tip.seen()).doesNotContain(OFFICE);
    }

    @Test
    void whereAllAboveAreConcernedNobodyIsTold() {
        Course tip = new Course();
        tip.does(PEOPLE, on(List.of(COMMITTEE, OFFICE)));

        tip.waits(Duration.ofDays(60));

        assertThat(tip.escalated()).singleElement().satisfies(event -> {
            assertThat(event.to()).isEmpty();
            assertThat(event.level()).isEqualTo(EscalationLevel.STANDING_OFFICE);
        });
    }

    @Test
    void itOutlivesARestartAndReachesTheInboxesOfThoseToldAlone() {
        try (Flow flow = Flow.deciding(kept, "intake-service", RULES, ENROLLED)) {
            TipLife.send(flow, "1", MARKET, on(List.of(COMMITTEE)));
            for (int day = 1; day < 40; day++) {
                flow.passTimeUntil(Life.BEGINNING.plus(Duration.ofDays(day)));
                flow.restart();
            }

            assertThat(told(flow, ABOVE))
                    .extracting(TipEscalated::level)
                    .containsExactly(EscalationLevel.SUPERIOR, EscalationLevel.STANDING_OFFICE);
            assertThat(told(flow, OFFICE)).hasSize(2);
            assertThat(flow.read(Topics.inbox(COMMITTEE).name())).isEmpty();
            assertThat(flow.read(Topics.PARKED)).isEmpty();
        }
    }

    /** Whatever is done, and whenever: what was told late goes up once a stage, and never to one from whom it is kept. */
    @TestFactory
    Stream<DynamicTest> goesUpOnceForEachClockAndNeverToOneFromWhomItIsKept() {
        return Seeds.each(60, random -> {
            List<AgencyCode> concerned = random.nextInt(3) == 0
                    ? List.of()
                    : List.of(any(random, COMMITTEE, OFFICE, POLICE, new AgencyCode("SC389-01")));
            KeptFrom keptFrom =
                    KeptFrom.of(Shipped.connecting(ENROLLED).get(), concerned, Counting.day(Life.BEGINNING));
            Course tip = new Course();
            tip.does(any(random, MARKET, PEOPLE), on(concerned));
            for (int step = 0; step < 25; step++) {
                tip.waits(Duration.ofHours(random.nextInt(120)));
                AgencyCode by = random.nextInt(4) > 0 && tip.state instanceof Open open
                        ? open.owes()
                        : any(random, MARKET, POLICE, PEOPLE, MINISTRY);
                tip.does(by, command(random));
                assertThat(tip.folded()).as("the log alone tells it").isEqualTo(tip.state);
            }
            tip.waits(Duration.ofDays(200));

            assertThat(RULES.wakesAt(tip.state))
                    .as("at some time nothing more is said")
                    .isEmpty();
            assertThat(tip.seen()).noneMatch(keptFrom::holds);
            Set<List<Object>> once = new HashSet<>();
            for (TipEscalated event : tip.escalated()) {
                assertThat(event.to()).noneMatch(keptFrom::holds).doesNotContain(event.by());
                assertThat(event.at()).isAfter(event.dueAt());
                assertThat(tip.toldLate(event)).isPositive();
                assertThat(tip.seen()).containsAll(event.to());
                assertThat(once.add(List.of(event.duty(), event.by(), event.level(), tip.toldLate(event))))
                        .as("%s is told once", event)
                        .isTrue();
            }
        });
    }

    private static TipCommand command(Random random) {
        return any(
                random,
                TipLife.relevant(null),
                TipLife.screen(Screening.INCOMPLETE),
                TipLife.COMPLETE,
                TipLife.WITHDRAW,
                TipLife.VERIFY,
                TipLife.DISMISS,
                TipLife.CLOSE,
                TipLife.REOPEN,
                new AcceptTip(TIP),
                new ReturnTip(TIP, "Khác địa bàn."),
                new OfferTip(TIP, any(random, MARKET, POLICE, PEOPLE), "Kho ở địa bàn."));
    }

    private static List<TipEscalated> told(Flow flow, AgencyCode agency) {
        return flow.read(Topics.inbox(agency).name()).stream()
                .map(message -> message.content())
                .filter(TipEscalated.class::isInstance)
                .map(TipEscalated.class::cast)
                .toList();
    }

    /** @param concerned against whom it is, if it is against officials */
    private static ReceiveTip on(List<AgencyCode> concerned) {
        TipContent reported = TipsTest.receive(null).content();
        return concerned.isEmpty()
                ? new ReceiveTip(reported, null, null)
                : new ReceiveTip(
                        new TipContent(
                                reported.channel(),
                                "Cho xe lậu qua chốt",
                                reported.text(),
                                reported.province(),
                                null,
                                null,
                                null,
                                null,
                                concerned,
                                "Lãnh đạo"),
                        null,
                        null);
    }

    @SafeVarargs
    private static <T extends @Nullable Object> T any(Random random, T... these) {
        return these[random.nextInt(these.length)];
    }

    /** A tip on which time passes. */
    private static final class Course {
        private final List<TipEvent> events = new ArrayList<>();
        private TipState state = RULES.initial();
        private Instant now = Life.BEGINNING;
        private int commands;

        /** Whether it was accepted. */
        boolean does(AgencyCode by, TipCommand content) {
            Decision<TipEvent> decision = RULES.decide(
                    new Command<>(content, Life.MATTER.toString(), by, "command-" + commands++, now), state);
            if (decision instanceof Decision.Accepted<TipEvent>(List<TipEvent> accepted)) {
                accepted.forEach(this::happens);
                return true;
            }
            return false;
        }

        void waits(Duration time) {
            waitsUntil(now.plus(time));
        }

        /** Everything strikes when it is due. */
        void waitsUntil(Instant then) {
            while (RULES.wakesAt(state).filter(at -> !at.isAfter(then)).isPresent()) {
                Instant at = RULES.wakesAt(state).orElseThrow();
                now = at.isAfter(now) ? at : now;
                assertThat(state).isNotInstanceOf(Over.class);
                RULES.wake(state, now).forEach(this::happens);
            }
            now = then;
        }

        private void happens(TipEvent event) {
            state = RULES.evolve(state, event);
            events.add(event);
        }

        TipState folded() {
            TipState folded = RULES.initial();
            for (TipEvent event : events) {
                folded = RULES.evolve(folded, event);
            }
            return folded;
        }

        List<TipEscalated> escalated() {
            return events.stream()
                    .filter(TipEscalated.class::isInstance)
                    .map(TipEscalated.class::cast)
                    .toList();
        }

        Set<AgencyCode> seen() {
            return new HashSet<>(RULES.handling(state).audience());
        }

        /** How often its agency had been told by then that it is late. */
        long toldLate(TipEscalated until) {
            return events.stream()
                    .takeWhile(event -> event != until)
                    .filter(event -> event instanceof TipReminded reminded
                            && reminded.overdue()
                            && reminded.duty() == until.duty()
                            && reminded.by().equals(until.by()))
                    .count();
        }
    }
}

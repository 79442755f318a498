package vn.lienthong.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.clause.Clause;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestKind;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;

/** What time alone brings about. */
class ClocksTest {
    private final Course course = new Course();

    private void ask(Urgency urgency) {
        course.does("MS-15", Asking.make(RequestKind.VERIFY, urgency, "POLICE-15"));
    }

    @Test
    void whoConfirmsNoReceiptIsWarnedThenSilentThenReportedToItsSuperiorAndThenToTheStandingOffice() {
        ask(Urgency.EXPRESS);

        List<RequestEvent> heard = course.pass(Duration.ofHours(3));

        assertThat(heard)
                .extracting(event -> event.getClass().getSimpleName() + " after "
                        + Duration.between(Life.BEGINNING, event.at()).toMinutes())
                .containsExactly(
                        "RequestWarned after 45",
                        "RequestFellSilent after 60",
                        "RequestEscalated after 60",
                        "RequestEscalated after 120");
        assertThat(heard)
                .filteredOn(RequestEscalated.class::isInstance)
                .map(RequestEscalated.class::cast)
                .extracting(RequestEscalated::level, RequestEscalated::cause, RequestEscalated::to)
                .containsExactly(
                        tuple(EscalationLevel.SUPERIOR, EscalationCause.SILENCE, Course.codes("MPS", "SC389-15")),
                        tuple(EscalationLevel.STANDING_OFFICE, EscalationCause.SILENCE, Course.codes("NSC389-SO")));
        assertThat(heard)
                .filteredOn(RequestEscalated.class::isInstance)
                .map(event -> ((RequestEscalated) event).misses())
                .as("a limit is missed once")
                .containsExactly(true, false);
        assertThat(course.audience()).contains(new AgencyCode("MPS"), new AgencyCode("SC389-15"));
        assertThat(course.standing("POLICE-15")).isEqualTo(new Standing.Silent());
    }

    @Test
    void whatTimeBringsAboutCitesItsLimitAndTheClauseOfTheDuty() {
        course.does("NSC389-SO", Asking.make(RequestKind.VERIFY, Urgency.EXPRESS, "MS-15"));
        Instant due = course.of("MS-15").owed().receipt().at();

        course.pass(Duration.ofHours(2));

        for (RequestEvent event : List.of(
                course.last(RequestWarned.class),
                course.last(RequestFellSilent.class),
                course.last(RequestEscalated.class))) {
            assertThat(course.attributes(event).dueAt()).isEqualTo(due);
            assertThat(course.attributes(event).basis()).isEqualTo("QCPH-VPTT389-QLTT-2020 S0-04");
            assertThat(course.attributes(event).urgency()).isEqualTo(Urgency.EXPRESS);
            assertThat(event.by()).isEqualTo(new AgencyCode("MS-15"));
        }
    }

    @Test
    void silenceDoesNotEndTheDuty() {
        ask(Urgency.EXPRESS);
        course.pass(Duration.ofHours(3));

        course.does("POLICE-15", Asking.accept()).does("POLICE-15", Asking.answer());

        assertThat(course.pass(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsWarnedAndReportedUntilItDoes() {
        ask(Urgency.URGENT);
        course.does("POLICE-15", Asking.accept());

        List<RequestEvent> heard = course.pass(Duration.ofDays(30));

        assertThat(heard.getFirst()).isInstanceOf(RequestWarned.class);
        assertThat(((RequestWarned) heard.getFirst()).clock()).isEqualTo(RequestClock.ANSWER);
        assertThat(heard.stream().skip(1))
                .hasSizeBetween(4, 6)
                .allMatch(event -> event instanceof RequestEscalated up && up.cause() == EscalationCause.OVERDUE);
        assertThat(course.of("POLICE-15").next()).isAfter(course.now());
        course.does("POLICE-15", Asking.answer());
        assertThat(course.pass(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void afterAnOutageTheClocksAreCaughtUpWithInTheirOrderAndEachOnce() {
        course.does("MS-15", Asking.make(RequestKind.VERIFY, Urgency.EXPRESS, "POLICE-15", "CUSTOMS-RVII"));
        course.does("POLICE-15", Asking.accept());

        List<RequestEvent> heard = course.outage(Duration.ofDays(3));

        assertThat(heard)
                .extracting(event -> event.getClass().getSimpleName() + " " + event.by())
                .containsExactly(
                        "RequestFellSilent CUSTOMS-RVII",
                        "RequestEscalated CUSTOMS-RVII",
                        "RequestEscalated POLICE-15");
        course.restart();
        assertThat(course.pass(Duration.ofMinutes(30))).isEmpty();
    }

    @Test
    void whereNobodyAboveCanBeReachedItGoesToTheStandingOfficeAtOnce() {
        Course alone = new Course(
                Shipped.DIRECTORY, Set.copyOf(Course.codes("MS-15", "CUSTOMS-RVII", "NSC389-SO")), Life.BEGINNING);
        alone.does("MS-15", Asking.make(RequestKind.VERIFY, Urgency.EXPRESS, "CUSTOMS-RVII"));

        alone.pass(Duration.ofMinutes(61));

        assertThat(alone.last(RequestEscalated.class).level()).isEqualTo(EscalationLevel.STANDING_OFFICE);
        assertThat(alone.last(RequestEscalated.class).to()).isEqualTo(Course.codes("NSC389-SO"));
        assertThat(alone.last(RequestEscalated.class).misses())
                .as("counted as missed, though no superior was told")
                .isTrue();

        assertThat(alone.pass(Duration.ofDays(2)))
                .filteredOn(RequestEscalated.class::isInstance)
                .map(RequestEscalated.class::cast)
                .isNotEmpty()
                .noneMatch(RequestEscalated::misses);
    }

    @Test
    void aPauseStopsTheClockForItsLengthAndEndsByItself() {
        ask(Urgency.VERY_URGENT);
        course.does("POLICE-15", Asking.accept());
        Instant due = course.of("POLICE-15").clock().answer().at();
        course.does("MS-15", Asking.pause("POLICE-15", course.now().plus(Duration.ofDays(2))));

        List<RequestEvent> heard = course.pass(Duration.ofDays(2));

        assertThat(heard).singleElement().isInstanceOf(RequestResumed.class);
        assertThat(course.last(RequestResumed.class).answer().at()).isEqualTo(due.plus(Duration.ofDays(2)));
        assertThat(course.of("POLICE-15").clock().pause()).isNull();
    }

    @Test
    void aPauseIsAsLongAsItWasEvenIfNobodyHeardItsEnd() {
        ask(Urgency.VERY_URGENT);
        course.does("POLICE-15", Asking.accept());
        Instant due = course.of("POLICE-15").clock().answer().at();
        course.does("MS-15", Asking.pause("POLICE-15", course.now().plus(Duration.ofHours(2))));

        course.outage(Duration.ofHours(5));

        assertThat(course.last(RequestResumed.class).answer().at()).isEqualTo(due.plus(Duration.ofHours(2)));
    }

    @Test
    @Clause("S0-04")
    void workingHoursArePutOffByTheWorkingTimeOfThePauseOnly() {
        ask(Urgency.URGENT);
        course.does("POLICE-15", Asking.accept());
        Instant due = course.of("POLICE-15").clock().answer().at();
        assertThat(due).as("Wednesday, since Tuesday is a holiday").isEqualTo("2026-11-25T03:00:00Z");
        course.pass(Duration.ofHours(7));
        course.does("MS-15", Asking.pause("POLICE-15", course.now().plus(Duration.ofDays(30))));

        course.pass(Duration.ofDays(2));
        course.does("MS-15", Asking.resume("POLICE-15"));

        assertThat(course.of("POLICE-15").clock().answer().at())
                .as("Friday 16 o'clock to Sunday 16 o'clock is one working hour")
                .isEqualTo(due.plus(Duration.ofHours(1)));
    }

    @Test
    void whileTheClockStandsStillNothingIsHeardAndTheWorkGoesOn() {
        ask(Urgency.EXPRESS);
        course.does("MS-15", Asking.pause("POLICE-15", course.now().plus(Duration.ofDays(10))));

        assertThat(course.pass(Duration.ofDays(9))).isEmpty();
        course.does("POLICE-15", Asking.accept()).does("POLICE-15", Asking.answer());
        assertThat(course.pass(Duration.ofDays(9))).isEmpty();
    }

    @Test
    void moreTimeMakesGoodWhatWasMissed() {
        ask(Urgency.EXPRESS);
        course.does("POLICE-15", Asking.accept());
        course.pass(Duration.ofHours(8));
        Instant until = course.now().plus(Duration.ofDays(4));

        course.does("MS-15", Asking.extend("POLICE-15", until));

        assertThat(course.passTo(until.minusSeconds(1))).singleElement().isInstanceOf(RequestWarned.class);
        assertThat(course.pass(Duration.ofSeconds(1))).singleElement().isInstanceOf(RequestEscalated.class);
    }
}

package vn.lienthong.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;

class TermTest {
    private static final DeadlineLimit TWENTY_DAYS = DeadlineLimit.of(20, DeadlineUnit.DAY);
    private static final DeadlineLimit TWO_MONTHS = DeadlineLimit.of(2, DeadlineUnit.MONTH);
    private static final DeadlineLimit FOUR_MONTHS = DeadlineLimit.of(4, DeadlineUnit.MONTH);

    private final Counting counting = WorkCalendar.load().counting();

    @Test
    void runsForTwentyDaysThenTwoMonthsInAllThenTwoMore() {
        Term term = new Term(at("2026-05-11T09:00"), TWENTY_DAYS);
        Term prolonged = term.extendedTo(TWO_MONTHS, "BLTTHS 2015 Điều 147 khoản 2");
        Term twice = prolonged.extended(TWO_MONTHS, "BLTTHS 2015 Điều 147 khoản 2");

        assertThat(term.due(counting)).contains(at("2026-06-01T23:59:59")); // 31 May is a Sunday
        assertThat(prolonged.due(counting)).contains(at("2026-07-13T23:59:59")); // 11 July is a Saturday
        assertThat(twice.due(counting)).contains(at("2026-09-11T23:59:59"));
        assertThat(twice.exceeds(FOUR_MONTHS, counting)).isFalse();
        assertThat(twice.extended(DeadlineLimit.of(1, DeadlineUnit.DAY), "?").exceeds(FOUR_MONTHS, counting))
                .isTrue();
    }

    @Test
    void standsStillWhilePausedAndIsDueAtNoKnownTime() {
        Term paused = new Term(at("2026-03-02T07:30"), DeadlineLimit.of(10, DeadlineUnit.WORKING_HOUR))
                .paused(at("2026-03-02T11:30"), "chờ kết quả giám định");

        assertThat(paused.isPaused()).isTrue();
        assertThat(paused.due(counting)).isEmpty();
        assertThat(paused.remaining(at("2026-03-20T09:00"), counting)).isEqualTo(Duration.ofHours(6));

        Term resumed = paused.resumed(at("2026-03-09T07:30"));

        assertThat(resumed.due(counting)).contains(at("2026-03-09T15:30"));
        assertThat(resumed.remaining(at("2026-03-09T09:30"), counting)).isEqualTo(Duration.ofHours(4));
        assertThat(resumed.remaining(at("2026-03-10T09:30"), counting)).isZero();
    }

    @Test
    void putsAnEndInRunningHoursOffByTheTimeItStood() {
        assertThat(new Term(at("2026-03-06T16:00"), DeadlineLimit.of(24, DeadlineUnit.HOUR))
                        .paused(at("2026-03-06T20:00"), "chờ")
                        .resumed(at("2026-03-07T01:30"))
                        .due(counting))
                .contains(at("2026-03-07T21:30"));
    }

    @Test
    void countsOnlyWorkingDaysOfAPauseAcrossTet() {
        assertThat(new Term(at("2026-02-09T09:00"), DeadlineLimit.of(7, DeadlineUnit.WORKING_DAY))
                        .paused(at("2026-02-12T09:00"), "nghỉ Tết")
                        .resumed(at("2026-02-23T09:00"))
                        .due(counting))
                .contains(at("2026-02-27T23:59:59"));
    }

    @Test
    void keepsThePausesWhenAnotherLimitReplacesTheFirst() {
        assertThat(new Term(at("2026-05-11T09:00"), TWENTY_DAYS)
                        .paused(at("2026-05-12T09:00"), "chờ")
                        .resumed(at("2026-05-15T09:00"))
                        .extendedTo(TWO_MONTHS, "Điều 147 khoản 2")
                        .due(counting))
                .contains(at("2026-07-14T23:59:59"));
    }

    @Test
    void isNotBroughtBackByAPauseAfterItRanOut() {
        Term term = new Term(at("2026-03-02T09:00"), DeadlineLimit.of(3, DeadlineUnit.DAY));

        assertThat(term.paused(at("2026-03-07T09:00"), "chờ")
                        .resumed(at("2026-03-20T09:00"))
                        .due(counting))
                .isEqualTo(term.due(counting));
    }

    @Test
    void refusesStepsThatCannotFollow() {
        Term term = new Term(at("2026-03-02T09:00"), TWENTY_DAYS);
        Term paused = term.paused(at("2026-03-03T09:00"), "chờ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> term.resumed(at("2026-03-03T09:00")))
                .withMessage("it does not stand still");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paused.paused(at("2026-03-04T09:00"), "chờ"))
                .withMessage("it stands still already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paused.resumed(at("2026-03-02T10:00")))
                .withMessage("resumed before it was paused");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> term.paused(at("2026-03-01T09:00"), "chờ"))
                .withMessage("paused before what happened ahead of it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> term.paused(at("2026-03-03T09:00"), " "))
                .withMessage("paused without a reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> term.extended(TWO_MONTHS, ""))
                .withMessage("extended without a legal basis");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(at("2026-03-02T09:00"), TWENTY_DAYS.before()))
                .withMessage("a clock does not run backwards");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }
}

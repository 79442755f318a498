package vn.lienthong.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.DeadlineDirection;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;

class CountingTest {
    private final WorkCalendar calendar = WorkCalendar.load();
    private final Counting counting = calendar.counting();

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        // weekends
        "2026-03-05T09:00, 24 hour, 2026-03-06T09:00:00",
        "2026-03-06T16:00, 24 hour, 2026-03-07T16:00:00",
        "2026-03-06T16:00, 2 working-hour, 2026-03-09T08:30:00",
        "2026-03-06T12:00, 1 working-hour, 2026-03-06T14:30:00",
        "2026-03-07T10:00, 4 working-hour, 2026-03-09T11:30:00",
        "2026-03-05T09:00, 1 working-day, 2026-03-06T23:59:59",
        "2026-03-06T09:00, 7 working-day, 2026-03-17T23:59:59",
        "2026-03-06T09:00, 1 day, 2026-03-09T23:59:59",
        "2026-03-06T09:00, 0 day, 2026-03-06T23:59:59",
        "2026-03-06T16:59:30, 30 minute, 2026-03-06T17:29:30",
        "2026-03-06T23:50, 0 minute, 2026-03-06T23:50:00",
        // Tết 2026: off 14–22 February
        "2026-02-10T09:00, 7 working-day, 2026-02-26T23:59:59",
        "2026-02-13T16:00, 24 hour, 2026-02-14T16:00:00",
        "2026-02-13T16:00, 2 working-hour, 2026-02-23T08:30:00",
        "2026-01-28T09:00, 20 day, 2026-02-23T23:59:59",
        "2026-01-17T09:00, 1 month, 2026-02-23T23:59:59",
        // Tết 2027, not announced: off 4–10 February
        "2027-02-02T09:00, 3 working-day, 2027-02-12T23:59:59",
        "2027-02-03T16:30, 1 working-hour, 2027-02-11T08:00:00",
        "2027-01-15T09:00, 20 day, 2027-02-11T23:59:59",
        // 30 April and 1 May, with the Hùng Kings on a Sunday just ahead
        "2026-04-24T09:00, 3 working-day, 2026-05-04T23:59:59",
        "2026-04-24T09:00, 2 working-day, 2026-04-29T23:59:59",
        "2026-04-10T09:00, 20 day, 2026-05-04T23:59:59",
        "2027-04-29T09:00, 1 working-day, 2027-05-04T23:59:59",
        // swapped days: Saturday 26 April 2025 was worked, Friday 2 May was not
        "2025-04-25T09:00, 1 working-day, 2025-04-26T23:59:59",
        "2025-04-25T09:00, 4 working-day, 2025-05-05T23:59:59",
        "2025-04-16T09:00, 10 day, 2025-04-26T23:59:59",
        "2026-01-09T16:00, 2 working-hour, 2026-01-10T08:30:00",
        // National Day: 31 August 2026 swapped for Saturday 22 August
        "2026-08-28T09:00, 1 working-day, 2026-09-03T23:59:59",
        "2026-08-21T09:00, 2 working-day, 2026-08-24T23:59:59",
        "2027-09-01T09:00, 2 day, 2027-09-06T23:59:59",
        // across 1 July 2025, and the ends of months
        "2025-06-27T09:00, 7 working-day, 2025-07-08T23:59:59",
        "2025-06-20T09:00, 20 day, 2025-07-10T23:59:59",
        "2024-01-31T09:00, 1 month, 2024-02-29T23:59:59",
        "2025-12-31T09:00, 2 month, 2026-03-02T23:59:59",
        "2024-02-29T09:00, 1 year, 2025-02-28T23:59:59",
    })
    void isDue(LocalDateTime start, String limit, LocalDateTime due) {
        assertThat(counting.due(at(start), DeadlineLimit.parse(limit))).isEqualTo(at(due));
    }

    @Test
    void countsBackFromAnExpiryWithoutMovingIt() {
        Instant expiry = at(LocalDateTime.parse("2026-03-06T23:59:59"));

        DeadlineLimit ahead = DeadlineLimit.of(5, DeadlineUnit.DAY).before();

        assertThat(counting.due(expiry, ahead)).isEqualTo(at(LocalDateTime.parse("2026-03-01T23:59:59")));
        assertThat(counting.due(
                        expiry, DeadlineLimit.of(5, DeadlineUnit.WORKING_DAY).before()))
                .isEqualTo(at(LocalDateTime.parse("2026-02-27T23:59:59")));
        assertThat(counting.due(expiry, DeadlineLimit.of(24, DeadlineUnit.HOUR).before()))
                .isEqualTo(at(LocalDateTime.parse("2026-03-05T23:59:59")));
    }

    @Test
    void leavesAnEndOnADayOffWhereTheLawDoesNotMoveIt() {
        assertThat(counting.due(
                        at(LocalDateTime.parse("2026-03-06T09:00")),
                        DeadlineLimit.of(1, DeadlineUnit.DAY).unmoved()))
                .isEqualTo(at(LocalDateTime.parse("2026-03-07T23:59:59")));
    }

    @Test
    void countsTheFirstDayWhereTheLawSaysSo() {
        assertThat(counting.due(
                        at(LocalDateTime.parse("2025-03-10T09:00")),
                        DeadlineLimit.of(1, DeadlineUnit.YEAR).unmoved().fromTheFirstDay()))
                .isEqualTo(at(LocalDateTime.parse("2026-03-09T23:59:59")));
        assertThat(counting.due(
                        at(LocalDateTime.parse("2026-03-06T09:00")),
                        DeadlineLimit.of(2, DeadlineUnit.WORKING_DAY).fromTheFirstDay()))
                .isEqualTo(at(LocalDateTime.parse("2026-03-09T23:59:59")));
    }

    @Test
    void takesTheDayOfVietnamNotOfGreenwich() {
        // 01:00 of 6 March in Vietnam is still 5 March in Greenwich
        assertThat(counting.due(Instant.parse("2026-03-05T18:00:00Z"), DeadlineLimit.of(3, DeadlineUnit.DAY)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-09T23:59:59")));
    }

    @Test
    void countsTheHoursOfTheProvince() {
        assertThat(calendar.countingIn(new ProvinceCode("46"))
                        .due(
                                at(LocalDateTime.parse("2026-03-06T17:00")),
                                DeadlineLimit.of(1, DeadlineUnit.WORKING_HOUR)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-09T08:30")));
    }

    @Test
    void measuresWorkingTimeAcrossTet() {
        assertThat(counting.workingTime(
                        at(LocalDateTime.parse("2026-02-13T16:00")), at(LocalDateTime.parse("2026-02-23T09:00"))))
                .isEqualTo(Duration.ofMinutes(150));
        assertThat(counting.workingTime(
                        at(LocalDateTime.parse("2026-02-23T09:00")), at(LocalDateTime.parse("2026-02-13T16:00"))))
                .isZero();
    }

    @Test
    void countsWorkingDaysBetweenTwoDates() {
        assertThat(counting.workingDays(LocalDate.parse("2026-02-13"), LocalDate.parse("2026-02-24")))
                .isEqualTo(2);
        assertThat(counting.workingDays(LocalDate.parse("2026-02-24"), LocalDate.parse("2026-02-13")))
                .isZero();
    }

    @Test
    void refusesLimitsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlineLimit.of(-5, DeadlineUnit.DAY))
                .withMessage("a limit cannot be negative: -5; say direction 'before'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlineLimit.of(10_001, DeadlineUnit.DAY))
                .withMessage("a limit of 10001 is more than 10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlineLimit.of(1, DeadlineUnit.WORKING_HOUR).before());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlineUnit.of("fortnight"))
                .withMessage("not a unit of time: 'fortnight'");
        assertThatIllegalArgumentException().isThrownBy(() -> DeadlineLimit.parse("two day"));
        assertThatIllegalArgumentException().isThrownBy(() -> DeadlineDirection.of("sideways"));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(WorkCalendar.ZONE).toInstant();
    }
}

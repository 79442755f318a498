package vn.lienthong.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.DeadlineUnit;

/** A limit in hours whose clock stood still. */
class PutOffTest {
    private static final Counting COUNTING = WorkCalendar.load().counting();
    private static final Instant FRIDAY = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:30:00Z");
    private static final Instant DUE = Instant.parse("2026-11-26T03:00:00Z");

    @Test
    void isPutOffByAllTheTimeIfItsHoursRunDayAndNight() {
        assertThat(COUNTING.putOff(DUE, DeadlineUnit.HOUR, FRIDAY, MONDAY)).isEqualTo("2026-11-28T19:30:00Z");
    }

    @Test
    void isPutOffByTheWorkingTimeOnlyIfItsHoursAreWorkingOnes() {
        assertThat(COUNTING.putOff(DUE, DeadlineUnit.WORKING_HOUR, FRIDAY, MONDAY))
                .as("an hour of Friday and one of Monday")
                .isEqualTo("2026-11-26T07:00:00Z");
    }

    @Test
    void isNotPutOffOnceItHasRunOut() {
        assertThat(COUNTING.putOff(FRIDAY.minusSeconds(1), DeadlineUnit.HOUR, FRIDAY, MONDAY))
                .isEqualTo(FRIDAY.minusSeconds(1));
    }

    @Test
    void isOneOfHours() {
        assertThatIllegalArgumentException().isThrownBy(() -> COUNTING.putOff(DUE, DeadlineUnit.DAY, FRIDAY, MONDAY));
    }
}

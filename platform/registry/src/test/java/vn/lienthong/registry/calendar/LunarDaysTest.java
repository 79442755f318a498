package vn.lienthong.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.stream.IntStream;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import vn.lienthong.registry.load.BadDirectory;

class LunarDaysTest {
    private final LunarDays lunar = LunarDays.load();

    @Test
    void agreesWithTheVietnameseCalendarOfALibraryInEveryYear() {
        assertThat(IntStream.rangeClosed(lunar.first(), lunar.last()))
                .hasSize(87)
                .allSatisfy(year -> {
                    assertThat(lunar.date(year, 1, 1)).isEqualTo(byLibrary(year, 1, 1));
                    assertThat(lunar.date(year, 3, 10)).isEqualTo(byLibrary(year, 3, 10));
                });
    }

    @Test
    void differsFromTheChineseNewYearOf2030() {
        assertThat(lunar.date(2030, 1, 1)).isEqualTo("2030-02-02");
    }

    @Test
    void knowsNoYearOutsideTheTable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lunar.date(2101, 1, 1))
                .withMessage("no lunar day 1/1 of 2101");
    }

    @Test
    void refusesADayThatLiesInAnotherYear() {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() ->
                        LunarDays.read(new StringReader("year,new_year,hung_kings\n2026,2027-02-17,2026-04-26\n")))
                .withMessage("calendar-lunar.csv row 2: a day outside the year 2026");
    }

    private static LocalDate byLibrary(int year, int month, int day) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.class)
                .toTemporalAccessor();
    }
}

package vn.lienthong.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CalendarDay;
import vn.lienthong.contract.directory.CalendarDayKind;
import vn.lienthong.contract.directory.HolidayRule;
import vn.lienthong.contract.directory.WorkingHours;
import vn.lienthong.contract.directory.WorkingHoursSpan;

class WorkCalendarTest {
    private final WorkCalendar calendar = WorkCalendar.load();

    @ParameterizedTest
    @CsvSource({
        "2024-02-08, 2024-02-14", // Tết Giáp Thìn, two days made good
        "2024-04-27, 2024-05-01", // 29/4 swapped
        "2024-08-31, 2024-09-03",
        "2025-01-25, 2025-02-02", // Tết Ất Tỵ
        "2025-04-05, 2025-04-07", // Hùng Kings on a Monday
        "2025-04-30, 2025-05-04", // 2/5 swapped
        "2025-08-30, 2025-09-02",
        "2026-01-01, 2026-01-04", // 2/1 swapped
        "2026-02-14, 2026-02-22", // Tết Bính Ngọ
        "2026-04-25, 2026-04-27", // Hùng Kings on a Sunday
        "2026-04-30, 2026-05-03",
        "2026-08-29, 2026-09-02", // 31/8 swapped
        "2026-11-24, 2026-11-24", // the Day of Vietnamese Culture
        "2027-02-04, 2027-02-10", // Tết Đinh Mùi, not announced
        "2027-04-16, 2027-04-18", // Hùng Kings on a Friday
        "2027-04-30, 2027-05-03", // 1/5 on a Saturday
        "2027-09-02, 2027-09-05",
    })
    void isOffFromThisDayToThat(LocalDate from, LocalDate to) {
        assertThat(from.datesUntil(to.plusDays(1))).noneMatch(calendar::isWorkingDay);
        assertThat(calendar.isWorkingDay(from.minusDays(1)) || isWeekend(from.minusDays(1)))
                .isTrue();
        assertThat(calendar.isWorkingDay(to.plusDays(1)) || isWeekend(to.plusDays(1)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"})
    void worksOnASaturdayThatWasSwapped(LocalDate saturday) {
        assertThat(calendar.isWorkingDay(saturday)).isTrue();
        assertThat(calendar.isWorkingDay(saturday.plusDays(7))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-02-09,Nghỉ bù Tết Âm lịch", "2027-05-03,Nghỉ bù Ngày Quốc tế Lao động"})
    void givesTheNextWorkingDayForAHolidayOnAWeekend(LocalDate day, String name) {
        CalendarDay found = calendar.special(day).orElseThrow();

        assertThat(found.kind()).isEqualTo(CalendarDayKind.COMPENSATORY);
        assertThat(found.nameVi()).isEqualTo(name);
        assertThat(found.provenance().source()).startsWith(DerivedDays.SOURCE);
    }

    @Test
    void keepsWhatWasAnnouncedInPlaceOfWhatTheLawAloneWouldGive() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-02-13"))).isTrue();
        assertThat(calendar.special(LocalDate.parse("2026-02-20")))
                .get()
                .satisfies(day -> assertThat(day.provenance().source()).contains("congan.com.vn"));
    }

    @Test
    void hasTheDayOfCultureFrom2026On() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2025-11-24"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-24"))).isFalse();
    }

    @Test
    void hadOneDayOffOnNationalDayBeforeTheLabourCodeOf2019() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2020-09-01"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2021-09-03"))).isFalse();
    }

    @Test
    void refusesADateThatItsTablesDoNotReach() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.parse("2101-01-01")))
                .withMessage("the calendar knows 2014 to 2100, not 2101-01-01");
    }

    @Test
    void hasAProvincesOwnHoursWhereThereAreSome() {
        LocalDate day = LocalDate.parse("2026-03-02");

        assertThat(calendar.hours(day, new ProvinceCode("46")))
                .first()
                .extracting(WorkingHoursSpan::from)
                .isEqualTo(LocalTime.of(8, 0));
        assertThat(calendar.hours(day, new ProvinceCode("15"))).isEqualTo(calendar.hours(day, null));
    }

    @Test
    void isTheSameWhenMadeFromItsEntries() {
        WorkCalendar again = WorkCalendar.of(calendar.rules(), calendar.announced(), calendar.hours());

        assertThat(LocalDate.parse("2024-01-01").datesUntil(LocalDate.parse("2031-01-01")))
                .allMatch(day -> again.isWorkingDay(day) == calendar.isWorkingDay(day));
    }

    @Test
    void travelsAsJson() {
        assertThat(calendar.rules()).allMatch(rule -> rule.equals(again(rule, HolidayRule.class)));
        assertThat(calendar.announced()).allMatch(day -> day.equals(again(day, CalendarDay.class)));
        assertThat(calendar.hours()).allMatch(hours -> hours.equals(again(hours, WorkingHours.class)));
        assertThat(calendar.announced()).extracting(CalendarDay::key).contains("calendar-day/2026-02-16@2026-02-16");
    }

    @Test
    void givesEachFactItsSourceInComposedUnicode() {
        assertThat(calendar.announced())
                .allMatch(day -> Normalizer.isNormalized(day.nameVi(), Normalizer.Form.NFC))
                .allSatisfy(day -> assertThat(day.provenance().source()).isNotBlank());
    }

    private static <T> T again(T entry, Class<T> type) {
        return Json.read(Json.write(entry), type);
    }

    private static boolean isWeekend(LocalDate date) {
        return DerivedDays.isWeekend(date);
    }
}

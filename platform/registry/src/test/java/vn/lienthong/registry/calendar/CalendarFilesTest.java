package vn.lienthong.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.directory.CalendarDay;
import vn.lienthong.contract.directory.HolidayRule;
import vn.lienthong.registry.load.BadDirectory;

class CalendarFilesTest {
    private static final String RULES =
            "id,name_vi,calendar,month,day,days,placement,basis,effective_from,effective_to,source,confidence\n";
    private static final String DAYS = "date,kind,holiday,name_vi,source,confidence\n";
    private static final String HOURS = "province,spans,effective_from,effective_to,source,confidence\n";
    private static final String NATIONAL = "NATIONAL_DAY,Quốc khánh,solar,9,2,2,beside,Điều 112,2021-01-01,,s,high\n";

    private final WorkCalendar shipped = WorkCalendar.load();

    @Test
    void refusesAHolidayWithoutALegalBasis() {
        refused(() -> rules("A,A,solar,1,1,1,exact,,,,s,high\n"), "holidays.csv row 2: no basis");
    }

    @Test
    void refusesAHolidayThatIsThereTwice() {
        refused(
                () -> rules(NATIONAL + NATIONAL),
                "holidays.csv row 3: holiday/NATIONAL_DAY@2021-01-01 is already on row 2");
    }

    @Test
    void refusesPeriodsOfAHolidayThatOverlap() {
        refused(
                () -> rules("NATIONAL_DAY,Quốc khánh,solar,9,2,1,exact,Điều 115,,2021-01-01,s,high\n" + NATIONAL),
                "holidays.csv row 2: its period overlaps that of holiday/NATIONAL_DAY@2021-01-01",
                "holidays.csv row 3: its period overlaps that of holiday/NATIONAL_DAY@");
    }

    @Test
    void refusesALunarDayThatNoTableKnows() {
        refused(
                () -> rules("A,A,lunar,8,15,1,exact,Điều 112,,,s,high\n"),
                "holidays.csv row 2: no table says when lunar day 15/8 falls");
    }

    @Test
    void refusesADayThatIsNotInEveryYear() {
        refused(
                () -> rules("A,A,solar,2,30,1,exact,Điều 112,,,s,high\nB,B,solar,13,1,1,exact,Điều 112,,,s,high\n"),
                "holidays.csv row 3: not a day of a year: month 13 day 1",
                "holidays.csv row 2: no day 30/2 in a year");
    }

    @Test
    void refusesDaysThatCannotBePlacedSo() {
        refused(
                () -> rules("A,A,solar,1,1,0,exact,Điều 112,,,s,high\nB,B,solar,1,1,2,exact,Điều 112,,,s,high\n"),
                "holidays.csv row 2: not a number of days: 0",
                "holidays.csv row 3: 2 days cannot be placed exact");
    }

    @Test
    void refusesADayThatIsAnnouncedTwice() {
        refused(
                () -> days("2026-09-01,holiday,NATIONAL_DAY,Quốc khánh,s,high\n"
                        + "2026-09-02,holiday,NATIONAL_DAY,Quốc khánh,s,high\n"
                        + "2026-09-02,holiday,NATIONAL_DAY,Quốc khánh,s,high\n"),
                "calendar-days.csv row 4: 2026-09-02 is already on row 3");
    }

    @Test
    void refusesAnAnnouncementThatGivesFewerDaysThanTheLaw() {
        refused(
                () -> days("2026-09-02,holiday,NATIONAL_DAY,Quốc khánh,s,high\n"),
                "calendar-days.csv row 2: NATIONAL_DAY has 1 days in 2026, the law gives 2");
    }

    @Test
    void refusesDaysOfHolidaysThatAreNone() {
        refused(
                () -> days("2026-12-25,holiday,CHRISTMAS,Giáng sinh,s,high\n2026-12-24,feast,TET,Tết,s,high\n"),
                "calendar-days.csv row 3: not a kind of day: 'feast'",
                "calendar-days.csv row 2: no holiday CHRISTMAS on that date");
    }

    @Test
    void refusesSwapsThatChangeNothing() {
        refused(
                () -> days("2026-08-31,swapped-work,NATIONAL_DAY,Làm bù,s,high\n"
                        + "2026-08-22,swapped-off,NATIONAL_DAY,Nghỉ,s,high\n"),
                "calendar-days.csv row 2: worked already: not a weekend",
                "calendar-days.csv row 3: free already: a weekend");
    }

    @Test
    void refusesWorkingHoursThatEndBeforeTheyBegin() {
        refused(
                () -> hours(",11:30-07:30,,,s,low\n"),
                "calendar-working-hours.csv row 2: working hours end at 07:30, not after they begin at 11:30");
    }

    @Test
    void refusesWorkingHoursThatAreNoneOrOverlap() {
        refused(
                () -> hours(",all day,,,s,low\n46,07:30-11:30 11:00-17:00,,,s,low\n"),
                "calendar-working-hours.csv row 2: not a span of hours: 'all'",
                "calendar-working-hours.csv row 3: working hours from 11:00 begin before those ahead of them end");
    }

    @Test
    void refusesADayWithoutWorkingHours() {
        refused(
                () -> hours(",07:30-11:30,,2025-06-30,s,low\n,08:00-11:30,2025-07-02,,s,low\n"),
                "calendar-working-hours.csv: no working hours of the whole country on 2025-07-01");
    }

    @Test
    void refusesOverlappingPeriodsOfWorkingHours() {
        refused(
                () -> hours(",07:30-11:30,,,s,low\n46,08:00-11:30,2025-07-01,,s,low\n"
                        + "46,08:00-12:00,2026-07-01,,s,low\n"),
                "calendar-working-hours.csv row 3: its period overlaps that of working-hours/46@2026-07-01",
                "calendar-working-hours.csv row 4: its period overlaps that of working-hours/46@2025-07-01");
    }

    @Test
    void namesBadEntriesByTheirKeyWhenTheyComeFromElsewhere() {
        List<CalendarDay> days = new ArrayList<>(shipped.announced());
        days.add(days.getFirst());
        Collection<HolidayRule> none = List.of();

        refused(
                () -> WorkCalendar.of(shipped.rules(), days, List.of()),
                "calendar-day/2024-01-01@2024-01-01: NEW_YEAR has 2 days in 2024, the law gives 1",
                "calendar-day/2024-01-01@2024-01-01: is there twice",
                "working-hours: no working hours of the whole country from the beginning on");
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(() -> WorkCalendar.of(none, shipped.announced(), shipped.hours()))
                .satisfies(bad -> assertThat(bad.complaints())
                        .hasSameSizeAs(shipped.announced())
                        .contains("calendar-day/2026-02-16@2026-02-16: no holiday TET on that date"));
    }

    private static void rules(String rows) {
        CalendarFiles.rules(new StringReader(RULES + rows), LunarDays.load());
    }

    private void days(String rows) {
        CalendarFiles.days(new StringReader(DAYS + rows), shipped.rules());
    }

    private static void hours(String rows) {
        CalendarFiles.hours(new StringReader(HOURS + rows));
    }

    private static void refused(ThrowingCallable reading, String... complaints) {
        assertThatExceptionOfType(BadDirectory.class)
                .isThrownBy(reading)
                .satisfies(bad -> assertThat(bad.complaints()).containsExactly(complaints));
    }
}

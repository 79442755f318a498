package vn.lienthong.registry.calendar;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.CalendarDay;
import vn.lienthong.contract.directory.CalendarDayKind;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.HolidayCalendar;
import vn.lienthong.contract.directory.HolidayPlacement;
import vn.lienthong.contract.directory.HolidayRule;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.WorkingHours;
import vn.lienthong.contract.directory.WorkingHoursSpan;
import vn.lienthong.registry.load.BadDirectory;
import vn.lienthong.registry.load.Row;
import vn.lienthong.registry.load.Table;

/** The tables of the calendar as files, each complaint with file, row and reason. */
final class CalendarFiles {
    static final String RULES = "holidays.csv";
    static final String DAYS = "calendar-days.csv";
    static final String HOURS = "calendar-working-hours.csv";

    private CalendarFiles() {}

    static Collection<HolidayRule> rules(Reader text, LunarDays lunar) {
        Table<String, HolidayRule> table = Table.read(RULES, text, CalendarFiles::rule, HolidayRule::key);
        table.check(rule -> CalendarChecks.rule(rule, table.rows().values(), lunar));
        table.refuseIfBad();
        return table.rows().values();
    }

    static Collection<CalendarDay> days(Reader text, Collection<HolidayRule> rules) {
        Table<LocalDate, CalendarDay> table = Table.read(DAYS, text, CalendarFiles::day, CalendarDay::date);
        table.check(day -> CalendarChecks.day(day, table.rows().values(), rules));
        table.refuseIfBad();
        return table.rows().values();
    }

    static Collection<WorkingHours> hours(Reader text) {
        Table<String, WorkingHours> table = Table.read(HOURS, text, CalendarFiles::hours, WorkingHours::key);
        table.check(hours -> CalendarChecks.hours(hours, table.rows().values()));
        table.refuseIfBad();
        CalendarChecks.gap(table.rows().values()).ifPresent(reason -> {
            throw new BadDirectory(List.of("%s: %s".formatted(HOURS, reason)));
        });
        return table.rows().values();
    }

    private static HolidayRule rule(Row row) {
        return new HolidayRule(
                row.required("id"),
                row.required("name_vi"),
                HolidayCalendar.of(row.required("calendar")),
                Integer.parseInt(row.required("month")),
                Integer.parseInt(row.required("day")),
                Integer.parseInt(row.required("days")),
                HolidayPlacement.of(row.required("placement")),
                row.required("basis"),
                period(row),
                provenance(row));
    }

    private static CalendarDay day(Row row) {
        return new CalendarDay(
                LocalDate.parse(row.required("date")),
                CalendarDayKind.of(row.required("kind")),
                row.required("holiday"),
                row.required("name_vi"),
                provenance(row));
    }

    private static WorkingHours hours(Row row) {
        return new WorkingHours(
                row.optional("province", ProvinceCode::new),
                Stream.of(row.required("spans").split(" ", -1))
                        .map(WorkingHoursSpan::parse)
                        .toList(),
                period(row),
                provenance(row));
    }

    private static Period period(Row row) {
        return new Period(
                row.optional("effective_from", PartialDate::new), row.optional("effective_to", LocalDate::parse));
    }

    private static Provenance provenance(Row row) {
        return new Provenance(row.required("source"), Confidence.of(row.required("confidence")));
    }
}

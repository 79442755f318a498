package vn.lienthong.registry.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.contract.directory.CalendarDay;
import vn.lienthong.contract.directory.CalendarDayKind;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.HolidayCalendar;
import vn.lienthong.contract.directory.HolidayRule;
import vn.lienthong.contract.directory.Provenance;

/**
 * The days off of a year that follow from the law alone, for holidays whose days nobody has announced yet. A holiday on
 * a weekly day of rest is made good on the next working day (Bộ luật Lao động 2019 Điều 111 khoản 3).
 */
final class DerivedDays {
    /** What stands as the source of a day that nobody announced. */
    static final String SOURCE = "suy ra theo luật, chưa có thông báo của cơ quan có thẩm quyền";

    private static final int TET_DAYS_BEFORE = 2;
    private static final Set<DayOfWeek> NATIONAL_DAY_WITH_THE_DAY_AFTER =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);

    private final LunarDays lunar;

    DerivedDays(LunarDays lunar) {
        this.lunar = lunar;
    }

    /** The day of that year on which the holiday falls. */
    LocalDate anchor(HolidayRule rule, int year) {
        return rule.calendar() == HolidayCalendar.SOLAR
                ? LocalDate.of(year, rule.month(), rule.day())
                : lunar.date(year, rule.month(), rule.day());
    }

    /** Days off of these rules in that year; {@code announced} are the special days of the year known already. */
    List<CalendarDay> of(int year, Collection<HolidayRule> rules, Collection<CalendarDay> announced) {
        Set<LocalDate> taken = new HashSet<>();
        announced.forEach(day -> taken.add(day.date()));
        List<CalendarDay> derived = new ArrayList<>();
        for (HolidayRule rule : rules) {
            days(rule, anchor(rule, year))
                    .filter(taken::add)
                    .forEach(date -> derived.add(day(rule, date, CalendarDayKind.HOLIDAY)));
        }
        List<CalendarDay> onRest =
                derived.stream().filter(day -> isWeekend(day.date())).toList();
        for (CalendarDay holiday : onRest) {
            LocalDate free = holiday.date();
            while (isWeekend(free) || taken.contains(free)) {
                free = free.plusDays(1);
            }
            taken.add(free);
            derived.add(compensating(holiday, free));
        }
        return derived;
    }

    private static Stream<LocalDate> days(HolidayRule rule, LocalDate anchor) {
        LocalDate first = switch (rule.placement()) {
            case EXACT -> anchor;
            case AROUND -> anchor.minusDays(TET_DAYS_BEFORE);
            case BESIDE ->
                NATIONAL_DAY_WITH_THE_DAY_AFTER.contains(anchor.getDayOfWeek()) ? anchor : anchor.minusDays(1);
        };
        return first.datesUntil(first.plusDays(rule.days()));
    }

    private static CalendarDay day(HolidayRule rule, LocalDate date, CalendarDayKind kind) {
        return new CalendarDay(
                date, kind, rule.id(), rule.nameVi(), new Provenance(SOURCE + ": " + rule.basis(), Confidence.MEDIUM));
    }

    private static CalendarDay compensating(CalendarDay holiday, LocalDate date) {
        return new CalendarDay(
                date,
                CalendarDayKind.COMPENSATORY,
                holiday.holiday(),
                "Nghỉ bù " + holiday.nameVi(),
                new Provenance(SOURCE + ": Bộ luật Lao động 2019 Điều 111 khoản 3", Confidence.MEDIUM));
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

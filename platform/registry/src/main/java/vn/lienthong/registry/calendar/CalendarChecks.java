package vn.lienthong.registry.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.CalendarDay;
import vn.lienthong.contract.directory.CalendarDayKind;
import vn.lienthong.contract.directory.HolidayCalendar;
import vn.lienthong.contract.directory.HolidayPlacement;
import vn.lienthong.contract.directory.HolidayRule;
import vn.lienthong.contract.directory.WorkingHours;
import vn.lienthong.registry.load.Overlaps;

/** What can be wrong with an entry of the calendar beside the others; each answer is a reason, or nothing. */
final class CalendarChecks {
    private static final int A_LEAP_YEAR = 2024;

    private CalendarChecks() {}

    static Optional<String> rule(HolidayRule rule, Collection<HolidayRule> all, LunarDays lunar) {
        if (rule.basis().isBlank()) {
            return Optional.of("no legal basis");
        }
        if (rule.calendar() == HolidayCalendar.LUNAR && !lunar.knows(rule.month(), rule.day())) {
            return Optional.of("no table says when lunar day %d/%d falls".formatted(rule.day(), rule.month()));
        }
        if (rule.calendar() == HolidayCalendar.SOLAR && !isADayOfTheYear(rule)) {
            return Optional.of("no day %d/%d in a year".formatted(rule.day(), rule.month()));
        }
        if (!holds(rule.placement(), rule.days())) {
            return Optional.of("%d days cannot be placed %s"
                    .formatted(rule.days(), rule.placement().wire()));
        }
        return Overlaps.of(rule, all, HolidayRule::id, HolidayRule::period, HolidayRule::key);
    }

    private static boolean holds(HolidayPlacement placement, int days) {
        return switch (placement) {
            case EXACT -> days == 1;
            case BESIDE -> days == 2;
            case AROUND -> days >= 3;
        };
    }

    private static boolean isADayOfTheYear(HolidayRule rule) {
        try {
            LocalDate.of(A_LEAP_YEAR, rule.month(), rule.day());
            return !(rule.month() == 2 && rule.day() == 29);
        } catch (DateTimeException e) {
            return false;
        }
    }

    static Optional<String> day(CalendarDay day, Collection<CalendarDay> all, Collection<HolidayRule> rules) {
        Optional<HolidayRule> rule = rules.stream()
                .filter(each -> each.id().equals(day.holiday()))
                .filter(each -> each.period().contains(day.date()))
                .findFirst();
        if (rule.isEmpty()) {
            return Optional.of("no holiday %s on that date".formatted(day.holiday()));
        }
        return switch (day.kind()) {
            case SWAPPED_WORK ->
                DerivedDays.isWeekend(day.date()) ? Optional.empty() : Optional.of("worked already: not a weekend");
            case COMPENSATORY, SWAPPED_OFF ->
                DerivedDays.isWeekend(day.date()) ? Optional.of("free already: a weekend") : Optional.empty();
            case HOLIDAY -> incomplete(day, all, rule.get());
        };
    }

    private static Optional<String> incomplete(CalendarDay day, Collection<CalendarDay> all, HolidayRule rule) {
        long given = all.stream()
                .filter(other -> other.kind() == CalendarDayKind.HOLIDAY
                        && other.holiday().equals(day.holiday())
                        && other.date().getYear() == day.date().getYear())
                .count();
        return given == rule.days()
                ? Optional.empty()
                : Optional.of("%s has %d days in %d, the law gives %d"
                        .formatted(rule.id(), given, day.date().getYear(), rule.days()));
    }

    static Optional<String> hours(WorkingHours hours, Collection<WorkingHours> all) {
        return Overlaps.of(
                hours, all, each -> String.valueOf(each.province()), WorkingHours::period, WorkingHours::key);
    }

    /** Whether some day has no working hours of the whole country. */
    static Optional<String> gap(Collection<WorkingHours> all) {
        List<WorkingHours> national = all.stream()
                .filter(hours -> hours.province() == null)
                .sorted(Comparator.comparing(CalendarChecks::beginning))
                .toList();
        LocalDate covered = LocalDate.MIN;
        for (WorkingHours hours : national) {
            if (beginning(hours).isAfter(covered)) {
                break;
            }
            LocalDate to = hours.period().to();
            if (to == null) {
                return Optional.empty();
            }
            covered = to.plusDays(1);
        }
        return Optional.of(
                covered.equals(LocalDate.MIN)
                        ? "no working hours of the whole country from the beginning on"
                        : "no working hours of the whole country on %s".formatted(covered));
    }

    private static LocalDate beginning(WorkingHours hours) {
        PartialDate from = hours.period().from();
        return from == null ? LocalDate.MIN : from.earliest();
    }
}

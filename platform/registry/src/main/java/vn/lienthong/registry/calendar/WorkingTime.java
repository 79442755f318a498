package vn.lienthong.registry.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.WorkingHoursSpan;

/** Time counted only while the offices work. */
final class WorkingTime {
    private final WorkCalendar calendar;
    private final @Nullable ProvinceCode province;

    WorkingTime(WorkCalendar calendar, @Nullable ProvinceCode province) {
        this.calendar = calendar;
        this.province = province;
    }

    /** The moment at which that much working time after the start has passed; the start itself if it is none. */
    Instant after(Instant start, Duration amount) {
        if (amount.isZero()) {
            return start;
        }
        Duration left = amount;
        for (LocalDate date = start.atZone(WorkCalendar.ZONE).toLocalDate(); ; date = date.plusDays(1)) {
            for (WorkingHoursSpan span : spans(date)) {
                Instant from = later(start, at(date, span));
                Duration here = Duration.between(from, at(date, span).plus(span.length()));
                if (here.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = here.isNegative() ? left : left.minus(here);
            }
        }
    }

    /** The working time from one moment to another, zero if the other is not later. */
    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(WorkCalendar.ZONE).toLocalDate();
        for (LocalDate date = from.atZone(WorkCalendar.ZONE).toLocalDate();
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (WorkingHoursSpan span : spans(date)) {
                Instant begin = later(from, at(date, span));
                Instant end = at(date, span).plus(span.length());
                Duration here = Duration.between(begin, end.isBefore(to) ? end : to);
                sum = here.isNegative() ? sum : sum.plus(here);
            }
        }
        return sum;
    }

    private List<WorkingHoursSpan> spans(LocalDate date) {
        return calendar.isWorkingDay(date) ? calendar.hours(date, province) : List.of();
    }

    private static Instant at(LocalDate date, WorkingHoursSpan span) {
        return date.atTime(span.from()).atZone(WorkCalendar.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

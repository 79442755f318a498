package vn.lienthong.registry.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.directory.DeadlineDirection;
import vn.lienthong.contract.directory.DeadlineLimit;
import vn.lienthong.contract.directory.DeadlineUnit;

/**
 * How limits are counted, by Bộ luật Dân sự 2015 Điều 145–148 and 151, to which Luật Xử lý vi phạm hành chính Điều 8
 * refers, and BLTTHS 2015 Điều 134. A limit in days, months or years ends with its last day, at 24 hours (Điều 148
 * khoản 6): the instant given is the last whole second of it, 23:59:59 in Vietnam.
 */
public final class Counting {
    private final WorkCalendar calendar;
    private final WorkingTime workingTime;

    Counting(WorkCalendar calendar, @Nullable ProvinceCode province) {
        this.calendar = calendar;
        this.workingTime = new WorkingTime(calendar, province);
    }

    /** The last moment in time. @throws IllegalArgumentException if the calendar does not reach that far */
    public Instant due(Instant start, DeadlineLimit limit) {
        return settle(end(start, limit));
    }

    /**
     * Where a limit in hours or minutes ends that would have ended at {@code due}, had its clock not stood still: later by as much of
     * that time as it counts. One that had run out before it stood still is not put off.
     *
     * @throws IllegalArgumentException if the unit is one of days
     */
    public Instant putOff(Instant due, DeadlineUnit unit, Instant paused, Instant resumed) {
        if (!unit.isToTheMoment()) {
            throw new IllegalArgumentException("%s is not counted to a moment".formatted(unit.wire()));
        }
        return due.isBefore(paused) ? due : settle(shifted(new End.Moment(due), unit, paused, resumed));
    }

    /**
     * The same of a limit in any unit, to the moment: one in working days or hours is put off by the working time in which the clock stood
     * still, so that nights and weekends give none.
     */
    public Instant putOff(Instant due, DeadlineLimit limit, Instant paused, Instant resumed) {
        boolean worked = limit.unit() == DeadlineUnit.WORKING_DAY || limit.unit() == DeadlineUnit.WORKING_HOUR;
        return putOff(due, worked ? DeadlineUnit.WORKING_HOUR : DeadlineUnit.HOUR, paused, resumed);
    }

    /** The working time from one moment to another, zero if the other is not later. */
    public Duration workingTime(Instant from, Instant to) {
        return workingTime.between(from, to);
    }

    /** The day so many working days after that one, or before it if negative; the day itself does not count. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate date = day;
        for (int left = Math.abs(count); left > 0; ) {
            date = date.plusDays(count > 0 ? 1 : -1);
            left -= calendar.isWorkingDay(date) ? 1 : 0;
        }
        return date;
    }

    /** How many working days there are after the first day, up to and with the last. */
    public int workingDays(LocalDate after, LocalDate through) {
        return (int) after.plusDays(1)
                .datesUntil(through.isAfter(after) ? through.plusDays(1) : after.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    /** The day if it is a working day, else the next one (Bộ luật Dân sự 2015 Điều 148 khoản 5). */
    public LocalDate workingDayFrom(LocalDate day) {
        return calendar.isWorkingDay(day) ? day : plusWorkingDays(day, 1);
    }

    /** The day in Vietnam of that moment. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(WorkCalendar.ZONE).toLocalDate();
    }

    End end(Instant start, DeadlineLimit limit) {
        return limit.unit().isToTheMoment() ? plus(new End.Moment(start), limit) : plusDays(day(start), limit);
    }

    /** That end put off by a further limit, which begins where it ends. */
    End plus(End end, DeadlineLimit limit) {
        if (!limit.unit().isToTheMoment()) {
            LocalDate from = switch (end) {
                case End.Moment moment -> day(moment.at());
                case End.Day day -> day.date();
            };
            return plusDays(from, limit);
        }
        Instant from = switch (end) {
            case End.Moment moment -> moment.at();
            case End.Day day -> lastSecond(day.date());
        };
        Duration amount = limit.unit() == DeadlineUnit.MINUTE
                ? Duration.ofMinutes(limit.amount())
                : Duration.ofHours(limit.amount());
        if (limit.unit() == DeadlineUnit.WORKING_HOUR) {
            return new End.Moment(workingTime.after(from, amount));
        }
        return new End.Moment(limit.direction() == DeadlineDirection.AFTER ? from.plus(amount) : from.minus(amount));
    }

    private End plusDays(LocalDate from, DeadlineLimit limit) {
        boolean after = limit.direction() == DeadlineDirection.AFTER;
        int amount = after ? limit.amount() : -limit.amount();
        boolean moves = after && limit.movesToWorkingDay();
        int first = limit.firstDayCounts() && amount > 0 ? 1 : 0;
        return new End.Day(
                switch (limit.unit()) {
                    case DAY -> from.plusDays(amount - first);
                    case WORKING_DAY -> plusWorkingDays(from.minusDays(first), amount);
                    case MONTH -> from.plusMonths(amount).minusDays(first);
                    case YEAR -> from.plusYears(amount).minusDays(first);
                    case MINUTE, HOUR, WORKING_HOUR -> throw new IllegalStateException("hours are no days");
                },
                moves);
    }

    /** That end put off because the clock stood still from one moment to another. */
    End shifted(End end, DeadlineUnit unit, Instant paused, Instant resumed) {
        return switch (end) {
            case End.Moment moment
            when unit == DeadlineUnit.WORKING_HOUR ->
                new End.Moment(workingTime.after(resumed, workingTime.between(paused, moment.at())));
            case End.Moment moment -> new End.Moment(moment.at().plus(Duration.between(paused, resumed)));
            case End.Day day
            when unit == DeadlineUnit.WORKING_DAY ->
                new End.Day(plusWorkingDays(day.date(), workingDays(day(paused), day(resumed))), day.moves());
            case End.Day day ->
                new End.Day(day.date().plusDays(ChronoUnit.DAYS.between(day(paused), day(resumed))), day.moves());
        };
    }

    Instant settle(End end) {
        return switch (end) {
            case End.Moment moment -> moment.at();
            case End.Day day -> lastSecond(day.moves() ? workingDayFrom(day.date()) : day.date());
        };
    }

    /** The last whole second of a day in Vietnam, with which limits stated in days run out. */
    public static Instant lastSecond(LocalDate date) {
        return date.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant().minusSeconds(1);
    }
}

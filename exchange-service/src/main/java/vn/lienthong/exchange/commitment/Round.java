package vn.lienthong.exchange.commitment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.calendar.WorkCalendar;

/**
 * One round of a cadence: a month, a quarter, half a year, a year. It is due on the day that the term names, or else on the last
 * day of the round; a half-yearly term that names a month is due once a year, in that month, since the other half is in the yearly
 * report (QĐ 01/QĐ-BCĐ389: 6 months by 23 June, the year by 25 December).
 *
 * @param label such as {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2}, {@code 2026}
 * @param first first day
 * @param due last day on which it is in time
 */
record Round(String label, LocalDate first, LocalDate due) {
    /** How long before it is due it is reminded of, at the earliest. */
    private static final Duration WEEK = Duration.ofDays(7);

    /** The round in which that day lies; empty if the term has none then, or no rounds at all. */
    static Optional<Round> of(Term term, LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        return switch (term.cadence()) {
            case MONTHLY ->
                Optional.of(of("%d-%02d".formatted(year, month), YearMonth.from(day), 1, term.dueDay(), null));
            case QUARTERLY ->
                Optional.of(of(
                        "%d-Q%d".formatted(year, (month + 2) / 3),
                        YearMonth.of(year, (month - 1) / 3 * 3 + 1),
                        3,
                        term.dueDay(),
                        null));
            case HALF_YEARLY -> half(term, year, month <= 6 ? 1 : 2);
            case YEARLY -> Optional.of(of("" + year, YearMonth.of(year, 1), 12, term.dueDay(), term.dueMonth()));
            case PERIODIC, AD_HOC, ON_REQUEST, CONTINUOUS -> Optional.empty();
        };
    }

    private static Optional<Round> half(Term term, int year, int half) {
        Integer dueMonth = term.dueMonth();
        return dueMonth != null && (dueMonth <= 6 ? 1 : 2) != half
                ? Optional.empty()
                : Optional.of(of(
                        "%d-H%d".formatted(year, half), YearMonth.of(year, half * 6 - 5), 6, term.dueDay(), dueMonth));
    }

    private static Round of(
            String label, YearMonth first, int months, @Nullable Integer dueDay, @Nullable Integer dueMonth) {
        YearMonth last = dueMonth == null ? first.plusMonths(months - 1L) : YearMonth.of(first.getYear(), dueMonth);
        LocalDate due = dueDay == null ? last.atEndOfMonth() : last.atDay(Math.min(dueDay, last.lengthOfMonth()));
        return new Round(label, first.atDay(1), due);
    }

    /** The first day after that day on which a round of it begins; empty if it has no rounds. */
    static Optional<LocalDate> next(Term term, LocalDate day) {
        int months = switch (term.cadence()) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY -> 12;
            case PERIODIC, AD_HOC, ON_REQUEST, CONTINUOUS -> 0;
        };
        if (months == 0) {
            return Optional.empty();
        }
        int begun = (day.getMonthValue() - 1) / months * months;
        return Optional.of(LocalDate.of(day.getYear(), begun + 1, 1).plusMonths(months));
    }

    /** The last second in which it is in time. */
    Instant dueAt() {
        return Counting.lastSecond(due);
    }

    /** When that day begins in Vietnam. */
    static Instant begins(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    /** When three quarters of it are over, but no more than a week ahead. */
    Instant warnAt() {
        Instant begins = begins(first);
        Instant late = begins.plus(
                        Duration.between(begins, dueAt()).multipliedBy(3).dividedBy(4))
                .truncatedTo(ChronoUnit.SECONDS);
        Instant week = dueAt().minus(WEEK);
        return week.isAfter(late) ? week : late;
    }
}

package vn.lienthong.views.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.lienthong.registry.calendar.WorkCalendar;

/** Three months of a year in Vietnam, written as the rounds of a quarterly cadence are. @param number 1 to 4 */
record Quarter(int year, int number) {
    private static final String SHAPE = "2[0-9]{3}-Q[1-4]";
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final int MONTHS = 3;

    /** One such as {@code 2026-Q4}; empty if that is none. */
    static Optional<Quarter> read(String text) {
        return text.matches(SHAPE)
                ? Optional.of(new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0'))
                : Optional.empty();
    }

    String label() {
        return "%d-Q%d".formatted(year, number);
    }

    /** As people say it. */
    String nameVi() {
        return "quý %s năm %d".formatted(ROMAN.get(number - 1), year);
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    LocalDate last() {
        return YearMonth.from(first()).plusMonths(MONTHS - 1L).atEndOfMonth();
    }

    Instant begins() {
        return first().atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    /** The first moment after it. */
    Instant ends() {
        return last().plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    /** Whether that moment lies in it. */
    boolean has(Instant at) {
        return !at.isBefore(begins()) && at.isBefore(ends());
    }
}

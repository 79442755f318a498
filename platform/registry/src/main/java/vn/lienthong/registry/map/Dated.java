package vn.lienthong.registry.map;

import java.time.LocalDate;
import vn.lienthong.contract.directory.Period;

/** What stood from the first day to the last, both inclusive; open ends are the ends of time. */
record Dated<T>(LocalDate first, LocalDate last, T what) {

    static <T> Dated<T> in(Period period, T what) {
        return new Dated<>(
                period.from() == null ? LocalDate.MIN : period.from().earliest(),
                period.to() == null ? LocalDate.MAX : period.to(),
                what);
    }

    <R> Dated<R> with(R other) {
        return new Dated<>(first, last, other);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean overlaps(LocalDate otherFirst, LocalDate otherLast) {
        return !first.isAfter(otherLast) && !otherFirst.isAfter(last);
    }

    boolean within(LocalDate outerFirst, LocalDate outerLast) {
        return !first.isBefore(outerFirst) && !last.isAfter(outerLast);
    }

    boolean ended() {
        return !last.equals(LocalDate.MAX);
    }

    /** The day after the last. @throws java.time.DateTimeException if it has not ended */
    LocalDate next() {
        return last.plusDays(1);
    }
}

package vn.lienthong.registry.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Where a limit ends before it is settled: at a moment, or with a day that may yet move if it is a day off. */
sealed interface End {
    record Moment(Instant at) implements End {}

    record Day(LocalDate date, boolean moves) implements End {}
}

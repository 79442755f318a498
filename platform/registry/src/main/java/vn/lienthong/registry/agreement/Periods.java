package vn.lienthong.registry.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.Period;

/** How two periods lie to each other; an unknown first day is before every day. */
final class Periods {
    private Periods() {}

    /** Whether some day lies in both. */
    static boolean overlap(Period one, Period other) {
        return startsBy(one, other.to()) && startsBy(other, one.to());
    }

    private static boolean startsBy(Period period, @Nullable LocalDate day) {
        return day == null || period.from() == null || !period.from().earliest().isAfter(day);
    }
}

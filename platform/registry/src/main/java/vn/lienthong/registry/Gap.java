package vn.lienthong.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.text.Days;

/**
 * The first day of a period on which something that it needs is not there.
 *
 * @param day {@link LocalDate#MIN} if it is missing from before any day that is known
 */
record Gap(LocalDate day) {

    /** None if every day of the period lies in one of those; partial dates count from the first day they can mean. */
    static Optional<Gap> in(Period needed, Collection<Period> there) {
        LocalDate day = first(needed);
        List<Period> ordered =
                there.stream().sorted(Comparator.comparing(Gap::first)).toList();
        for (Period period : ordered) {
            if (first(period).isAfter(day)) {
                break;
            }
            LocalDate to = period.to();
            if (to == null) {
                return Optional.empty();
            }
            day = to.isBefore(day) ? day : to.plusDays(1);
        }
        return needed.to() == null || !day.isAfter(needed.to()) ? Optional.of(new Gap(day)) : Optional.empty();
    }

    private static LocalDate first(Period period) {
        return period.from() == null ? LocalDate.MIN : period.from().earliest();
    }

    /** The days that lie in both, or nothing if none does. */
    static @Nullable Period both(Period one, Period other) {
        Period later = first(one).isBefore(first(other)) ? other : one;
        LocalDate to =
                one.to() == null || (other.to() != null && other.to().isBefore(one.to())) ? other.to() : one.to();
        return to != null && to.isBefore(first(later)) ? null : new Period(later.from(), to);
    }

    /** As it is read in a complaint. */
    String inWords() {
        return day.equals(LocalDate.MIN) ? "trước mọi ngày đã biết" : "ngày " + Days.inWords(day);
    }
}

package vn.lienthong.registry.load;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.directory.Period;

/** Entries of one thing whose periods share a day, so that a date would find two of them. */
public final class Overlaps {
    private Overlaps() {}

    /** What is wrong with an entry, if another one of the same thing holds on a day of its period. */
    public static <T> Optional<String> of(
            T entry,
            Collection<T> all,
            Function<T, String> thing,
            Function<T, Period> period,
            Function<T, String> key) {
        return all.stream()
                .filter(other -> other != entry && thing.apply(other).equals(thing.apply(entry)))
                .filter(other -> shareADay(period.apply(entry), period.apply(other)))
                .map(other -> "its period overlaps that of %s".formatted(key.apply(other)))
                .findFirst();
    }

    private static boolean shareADay(Period one, Period other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(Period one, Period other) {
        LocalDate to = one.to();
        PartialDate from = other.from();
        return to != null && from != null && to.isBefore(from.earliest());
    }
}

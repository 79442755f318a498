package vn.lienthong.contract.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.PartialDate;

/**
 * When something is in force.
 *
 * @param from first day; where a source gives only the year it counts from the first day of that year; null if unknown
 * @param to last day, inclusive; null while it is in force
 */
public record Period(@Nullable PartialDate from, @Nullable LocalDate to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Period {
        if (from != null && to != null && to.isBefore(from.earliest())) {
            throw new IllegalArgumentException("ends on %s before it begins on %s".formatted(to, from));
        }
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from.earliest())) && (to == null || !day.isAfter(to));
    }
}

package vn.lienthong.contract.statistics;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.ProvinceCode;

/**
 * One cell of the statistics.
 *
 * @param force the force that acted; null if the directory does not know the agency
 * @param province where it happened; null if that is not stated
 * @param month calendar month in Vietnam, such as {@code 2026-11}; report periods are cut otherwise
 * @param value how many so far
 */
public record Cell(
        Indicator indicator,
        @Nullable Force force,
        @Nullable ProvinceCode province,
        @Pattern(regexp = "^[0-9]{4}-[0-9]{2}$") String month,
        long value) {

    /** The key on the topic: the same for the same cell, whatever its value. */
    public String key() {
        return String.join(
                "|",
                indicator.wire(),
                force == null ? "" : force.wire(),
                province == null ? "" : province.value(),
                month);
    }

    /** The same cell with another value. */
    public Cell with(long newest) {
        return new Cell(indicator, force, province, month, newest);
    }
}

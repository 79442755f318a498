package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import vn.lienthong.contract.PartialDate;

/**
 * A public holiday of law (Bộ luật Lao động 2019 Điều 112) during the period in which it is one; the shape is our own.
 *
 * @param id stable, such as {@code TET}
 * @param month month of its day, 1 to 12, in that calendar
 * @param day day of that month, 1 to 31
 * @param days how many days off the law gives, 1 or more
 * @param basis the article that makes it a holiday
 */
public record HolidayRule(
        String id,
        String nameVi,
        HolidayCalendar calendar,
        @Min(1) @Max(12) int month,
        @Min(1) @Max(31) int day,
        @Positive int days,
        HolidayPlacement placement,
        String basis,
        Period period,
        Provenance provenance)
        implements Keyed {

    /** @throws IllegalArgumentException if month, day or number of days cannot be */
    public HolidayRule {
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            throw new IllegalArgumentException("not a day of a year: month %d day %d".formatted(month, day));
        }
        if (days < 1) {
            throw new IllegalArgumentException("not a number of days: %d".formatted(days));
        }
    }

    /** Unique for (holiday, period). */
    @Override
    @JsonIgnore
    public String key() {
        PartialDate from = period.from();
        return "holiday/%s@%s".formatted(id, from == null ? "" : from);
    }
}

package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as well as it is known: {@code 2025-09-22}, {@code 2025-09} or {@code 2025} (ISO 8601 reduced precision).
 */
public final class PartialDate {
    /** The shape of a partial date, as a regular expression. */
    public static final String SHAPE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    private final String value;
    /** Read once: every question of what is in force on a day asks for it. */
    private final LocalDate earliest;

    /** @throws IllegalArgumentException if the text is no such date, or a day that does not exist */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartialDate(String value) {
        this.value = value;
        this.earliest = earliest(value);
    }

    /** The text as it travels. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The first day that this date can mean. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The last day that this date can mean. */
    public LocalDate latest() {
        return switch (value.length()) {
            case 4 -> earliest.plusYears(1).minusDays(1);
            case 7 -> earliest.plusMonths(1).minusDays(1);
            default -> earliest;
        };
    }

    /** The first day that the text can mean. @throws IllegalArgumentException if it is no partial date */
    public static LocalDate earliest(String text) {
        if (!PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException("not a date: '%s'".formatted(text));
        }
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atDay(1);
                case 7 -> YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date: '%s'".formatted(text), e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate date && value.equals(date.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}

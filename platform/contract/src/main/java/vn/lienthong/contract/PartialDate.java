package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * A date as well as it is known: {@code 2025-09-22}, {@code 2025-09} or {@code 2025} (ISO 8601 reduced precision).
 */
public record PartialDate(@JsonValue String value) {
    /** The shape of a partial date, as a regular expression. */
    public static final String SHAPE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    /** @throws IllegalArgumentException if the text is no such date, or a day that does not exist */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartialDate {
        earliest(value);
    }

    /** The first day that this date can mean. */
    public LocalDate earliest() {
        return earliest(value);
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
    public String toString() {
        return value;
    }
}

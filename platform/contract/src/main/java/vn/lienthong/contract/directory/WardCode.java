package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Official five-digit code of a commune, ward or special zone (a commune, ward or township of a district before 2025-07-01), such as {@code 00004}.
 * It names nothing without a date: codes were given anew.
 */
public record WardCode(@JsonValue String value) implements Comparable<WardCode> {
    /** The shape of a code, as a regular expression. */
    public static final String SHAPE = "^[0-9]{5}$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    /** @throws IllegalArgumentException if the text is not five digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WardCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a ward code: '%s'".formatted(value));
        }
    }

    @Override
    public int compareTo(WardCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

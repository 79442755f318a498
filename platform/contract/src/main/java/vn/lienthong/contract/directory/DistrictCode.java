package vn.lienthong.contract.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Official three-digit code of a district, which existed until 2025-06-30, such as {@code 001}.
 * It names nothing without a date: codes were given anew.
 */
public record DistrictCode(@JsonValue String value) implements Comparable<DistrictCode> {
    /** The shape of a code, as a regular expression. */
    public static final String SHAPE = "^[0-9]{3}$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    /** @throws IllegalArgumentException if the text is not three digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DistrictCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a district code: '%s'".formatted(value));
        }
    }

    @Override
    public int compareTo(DistrictCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Official two-digit code of a province or municipality (QĐ 19/2025/QĐ-TTg). Several codes changed their meaning on
 * 2025-07-01: compare codes only of one date.
 */
public record ProvinceCode(@JsonValue String value) {
    /** The shape of a code, as a regular expression. */
    public static final String SHAPE = "^[0-9]{2}$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    /** @throws IllegalArgumentException if the text is not two digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProvinceCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a province code: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

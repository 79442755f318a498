package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A SHA-256 digest (FIPS 180-4) in lower-case hexadecimal. */
public record Sha256(@JsonValue String value) {
    /** The shape of a digest, as a regular expression. */
    public static final String SHAPE = "^[0-9a-f]{64}$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    /** @throws IllegalArgumentException if the text has not the shape of a digest */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256 digest: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

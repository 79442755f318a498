package vn.lienthong.contract.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A SHA-256 digest (FIPS 180-4) in lower-case hexadecimal. */
public record Sha256(@JsonValue String value) {
    /** The shape of a digest, as a regular expression. */
    public static final String SHAPE = "^[0-9a-f]{64}$";

    private static final int DIGITS = 64;

    /** @throws IllegalArgumentException if the text has not the shape of a digest */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a SHA-256 digest: '%s'".formatted(value));
        }
    }

    /** The same as the shape says, without a regular expression: one is made for every link of custody. */
    private static boolean isOne(String text) {
        for (int at = 0; at < text.length(); at++) {
            char digit = text.charAt(at);
            if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) {
                return false;
            }
        }
        return text.length() == DIGITS;
    }

    @Override
    public String toString() {
        return value;
    }
}

package vn.lienthong.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Code of an agency in the directory, such as {@code MS-15} or {@code NSC389-SO}: capital letters and digits, joined by
 * single hyphens, at most 20 characters. A code says nothing of a date: the directory does.
 */
public record AgencyCode(@JsonValue String value) implements Comparable<AgencyCode> {
    /** The shape of a code, as a regular expression. */
    public static final String SHAPE = "^(?=.{2,20}$)[A-Z0-9]+(-[A-Z0-9]+)*$";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;

    /** The standing office of the national committee, which watches over all and keeps the directory (S2-89). */
    public static final AgencyCode STANDING_OFFICE = new AgencyCode("NSC389-SO");

    /** @throws IllegalArgumentException if the text has not the shape of a code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an agency code: '%s'".formatted(value));
        }
    }

    /** Whether the text has the shape of a code. Looked at letter by letter: every message names many. */
    public static boolean isOne(String text) {
        boolean joins = true;
        for (int at = 0; at < text.length() && at <= LONGEST; at++) {
            char sign = text.charAt(at);
            boolean named = sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
            if (!named && (joins || sign != '-')) {
                return false;
            }
            joins = !named;
        }
        return !joins && text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

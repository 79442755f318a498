package vn.lienthong.contract.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.lienthong.contract.MatterId;

/** Id of a working group. */
public record GroupId(@JsonValue UUID value) implements MatterId {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupId {}

    @Override
    public String key() {
        return value.toString();
    }

    /**
     * The short code that stands on what the group handles, such as {@code TCT-9K3M-72QX}: 40 bits of the id in the letters
     * and digits of Crockford's Base32. For people to name the group by; the id is what tells groups apart.
     */
    public String handlingCode() {
        long bits = value.getMostSignificantBits() >>> 24;
        StringBuilder code = new StringBuilder("TCT");
        for (int place = 7; place >= 0; place--) {
            code.append(place == 7 || place == 3 ? "-" : "").append(DIGITS.charAt((int) (bits >>> (5 * place)) & 31));
        }
        return code.toString();
    }

    @Override
    public String toString() {
        return key();
    }
}

package vn.lienthong.contract.parking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import vn.lienthong.contract.MatterId;

/** Id of a parked record: where it was read, {@code agency.MS-15.outbox-0@42}. */
public record ParkingId(@JsonValue String value) implements MatterId {
    /** The shape of an id, as a regular expression: topic, partition, position in it. */
    public static final String SHAPE = "^[A-Za-z0-9._-]{1,120}-[0-9]{1,9}@[0-9]{1,18}$";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    /** @throws IllegalArgumentException if the text has not the shape of an id */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ParkingId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not where a record was read: '%s'".formatted(value));
        }
    }

    /** Whether this text has the shape of an id. */
    public static boolean isOne(String text) {
        return PATTERN.matcher(text).matches();
    }

    @Override
    public String key() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}

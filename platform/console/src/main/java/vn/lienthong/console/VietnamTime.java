package vn.lienthong.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as officers read them. */
final class VietnamTime {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private VietnamTime() {}

    /** Time of day and date in Vietnam of an ISO 8601 instant, or the text as it came if it is none. */
    static String of(String instant) {
        try {
            return CLOCK.format(Instant.parse(instant));
        } catch (DateTimeException odd) {
            return instant;
        }
    }

    /** The day in Vietnam of an ISO 8601 instant, or the text as it came if it is none. */
    static String day(String instant) {
        try {
            return DAY.format(Instant.parse(instant));
        } catch (DateTimeException odd) {
            return instant;
        }
    }
}

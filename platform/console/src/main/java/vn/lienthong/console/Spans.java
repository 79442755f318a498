package vn.lienthong.console;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Spans of time as officers read them. */
final class Spans {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24;

    private Spans() {}

    static String seconds(long seconds) {
        return seconds < MINUTE
                ? seconds + " giây"
                : seconds < HOUR ? seconds / MINUTE + " phút" : hours(seconds / HOUR);
    }

    /** How long ago that ISO 8601 instant was; empty if it is still to come, or none. */
    static String since(String instant, Instant now) {
        try {
            Instant then = Instant.parse(instant);
            return then.isBefore(now) ? seconds(Duration.between(then, now).toSeconds()) : "";
        } catch (DateTimeException odd) {
            return "";
        }
    }

    static String hours(long hours) {
        return hours < 1
                ? "dưới 1 giờ"
                : hours < 2 * DAY ? hours + " giờ" : "%d ngày %d giờ".formatted(hours / DAY, hours % DAY);
    }
}

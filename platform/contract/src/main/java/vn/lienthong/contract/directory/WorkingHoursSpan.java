package vn.lienthong.contract.directory;

import java.time.Duration;
import java.time.LocalTime;

/** A stretch of working time within a day, in the time of Vietnam (Asia/Ho_Chi_Minh); {@code to} is exclusive. */
public record WorkingHoursSpan(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException if it ends before it begins, or at once */
    public WorkingHoursSpan {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "working hours end at %s, not after they begin at %s".formatted(to, from));
        }
    }

    /** Reads the form {@code 07:30-11:30}. @throws IllegalArgumentException if it is none */
    public static WorkingHoursSpan parse(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not a span of hours: '%s'".formatted(text));
        }
        return new WorkingHoursSpan(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    /** How long it lasts. */
    public Duration length() {
        return Duration.between(from, to);
    }
}

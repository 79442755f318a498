package vn.lienthong.intake.parked;

/** What was parked cannot be read now: whoever needs it tries again. */
public final class ParkedAway extends RuntimeException {
    ParkedAway(String message) {
        super(message);
    }

    ParkedAway(String message, Throwable cause) {
        super(message, cause);
    }
}

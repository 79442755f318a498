package vn.lienthong.intake.parked;

import vn.lienthong.runtime.Away;

/** What was parked cannot be read now: whoever needs it tries again. */
public final class ParkedAway extends Away {
    ParkedAway(String message) {
        super(message);
    }

    ParkedAway(String message, Throwable cause) {
        super(message, cause);
    }
}

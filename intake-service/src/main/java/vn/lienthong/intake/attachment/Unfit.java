package vn.lienthong.intake.attachment;

import java.util.Locale;

/** A file that is not stored; the message says why and what to do, in Vietnamese. */
public final class Unfit extends Exception {
    private final Cause cause;

    Unfit(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    /** Why a file is not stored. */
    enum Cause {
        EMPTY,
        TOO_LARGE,
        /** A kind that is not on the list. */
        KIND,
        /** A program, or a page that could run one. */
        ACTIVE,
        /** Not whole, or not what it begins as. */
        BROKEN,
        /** A picture of too many pixels. */
        TOO_MANY_PIXELS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Cause why() {
        return cause;
    }
}

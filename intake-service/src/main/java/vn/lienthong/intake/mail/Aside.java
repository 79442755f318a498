package vn.lienthong.intake.mail;

import java.util.Locale;

/** A mail that cannot be a tip by itself: people look at it. The message says why, in Vietnamese, and nothing of who sent it. */
final class Aside extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    Aside(Why why, String message) {
        super(message);
        this.why = why;
    }

    /** Why it is set aside. */
    enum Why {
        AUTOMATIC,
        BOUNCE,
        LOOP,
        SPAM,
        REPLY,
        PERSONAL,
        INTEGRITY,
        TOO_LARGE,
        TOO_MANY_PARTS,
        UNREADABLE,
        CHARACTERS,
        EMPTY,
        FILE,
        REFUSED,
        PARKED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Why why() {
        return why;
    }
}

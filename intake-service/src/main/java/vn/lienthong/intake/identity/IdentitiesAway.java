package vn.lienthong.intake.identity;

import vn.lienthong.runtime.Away;

/** The store of identities, what keeps their key, or the way in does not answer: asking again is right. */
final class IdentitiesAway extends Away {
    IdentitiesAway(Throwable cause) {
        super("identities cannot be kept or read now", cause);
    }
}

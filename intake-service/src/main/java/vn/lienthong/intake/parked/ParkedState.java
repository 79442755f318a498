package vn.lienthong.intake.parked;

import java.util.Locale;

/** How a parked record stands, as lists of them are asked for. */
enum ParkedState {
    /** It waits for the standing office. */
    OPEN,
    /** It was sent again. */
    REPLAYED,
    /** It was given up. */
    DISCARDED;

    /** The word that travels. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package vn.lienthong.intake.parked;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.parking.ParkingEvent;
import vn.lienthong.contract.parking.ParkingEvent.ParkedDiscarded;
import vn.lienthong.contract.parking.ParkingEvent.ParkedReplayed;

/** How a parked record stands, as lists of them are asked for. */
enum ParkedState {
    /** It waits for the standing office. */
    OPEN,
    /** It was sent again. */
    REPLAYED,
    /** It was given up. */
    DISCARDED;

    /** @param settlement what was done about a record; null while it is open */
    static ParkedState of(@Nullable ParkingEvent settlement) {
        return switch (settlement) {
            case null -> OPEN;
            case ParkedReplayed replayed -> REPLAYED;
            case ParkedDiscarded discarded -> DISCARDED;
        };
    }

    /** The word that travels. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package vn.lienthong.contract.parking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/** What has become of a parked record. */
public sealed interface ParkingEvent extends MatterEvent {
    /** The parked record. */
    ParkingId parked();

    /** Who of the standing office did it, as people know them. */
    String officer();

    /** Why. */
    String because();

    @Override
    default ParkingId about() {
        return parked();
    }

    /** It was sent again. @param correction what was sent in its place; null: the record as it stands */
    record ParkedReplayed(
            ParkingId parked,
            AgencyCode by,
            Instant at,
            String officer,
            String because,
            @Nullable Correction correction)
            implements ParkingEvent {}

    /** It was given up. */
    record ParkedDiscarded(ParkingId parked, AgencyCode by, Instant at, String officer, String because)
            implements ParkingEvent {}
}

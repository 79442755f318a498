package vn.lienthong.contract.parking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCommand;

/** What the standing office does with a parked record, once. */
public sealed interface ParkingCommand extends AgencyCommand {
    /** The most characters that a corrected text has. */
    int LONGEST_TEXT = 200_000;

    /** The parked record. */
    ParkingId parked();

    @Override
    @JsonIgnore
    default ParkingId about() {
        return parked();
    }

    /**
     * Has it sent again.
     *
     * @param correction what is sent in its place; null: the record as it stands
     */
    record ReplayParked(
            ParkingId parked,
            @Size(min = 1, max = 2000) String because,
            @Nullable Correction correction) implements ParkingCommand {}

    /** Gives it up; whoever sent it is told so, with this reason. */
    record DiscardParked(
            ParkingId parked, @Size(min = 1, max = 2000) String because) implements ParkingCommand {}
}

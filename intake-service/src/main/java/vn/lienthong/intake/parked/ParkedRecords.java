package vn.lienthong.intake.parked;

import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingId;

/** What the door asks before it lets a command about a parked record in. */
public interface ParkedRecords {
    /** What stands against it; nothing if the record is there, and can be sent again where it is to be. */
    List<Reason> against(AgencyCode by, ParkingCommand command);

    /** The agency that sent the record; empty if no agency did, or there is no such record. */
    Optional<AgencyCode> sender(ParkingId parked);
}

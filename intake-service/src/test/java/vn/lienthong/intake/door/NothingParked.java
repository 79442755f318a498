package vn.lienthong.intake.door;

import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.intake.parked.ParkedRecords;

/** Where nothing was ever parked. */
enum NothingParked implements ParkedRecords {
    HERE;

    @Override
    public List<Reason> against(AgencyCode by, ParkingCommand command) {
        return List.of(Reason.of(ReasonCode.NO_SUCH_MATTER, "/parked", "Không có mục giữ lại nào ở vị trí này."));
    }

    @Override
    public Optional<AgencyCode> sender(ParkingId parked) {
        return Optional.empty();
    }
}

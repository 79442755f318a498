package vn.lienthong.intake.parked;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingCommand.DiscardParked;
import vn.lienthong.contract.parking.ParkingCommand.ReplayParked;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.runtime.parking.Parked;

/** Parked records as the view of them knows them; to anybody but the standing office all are alike, whether they exist or not. */
final class ParkedInView implements ParkedRecords {
    private final ParkedView view;

    ParkedInView(ParkedView view) {
        this.view = view;
    }

    @Override
    public List<Reason> against(AgencyCode by, ParkingCommand command) {
        if (!by.equals(AgencyCode.STANDING_OFFICE)) {
            return List.of(Reason.of(ReasonCode.NOT_YOURS, null, Parkings.NOT_YOURS));
        }
        Optional<Parked> parked = find(command.parked());
        if (parked.isEmpty()) {
            return List.of(Reason.of(ReasonCode.NO_SUCH_MATTER, "/parked", "Không có mục giữ lại nào ở vị trí này."));
        }
        return switch (command) {
            case DiscardParked discard -> List.of();
            case ReplayParked replay ->
                Resending.obstacle(parked.get(), replay.correction()).stream()
                        .map(why -> Reason.of(ReasonCode.ILLEGAL_TRANSITION, "/parked", why))
                        .toList();
        };
    }

    @Override
    public Optional<AgencyCode> sender(ParkingId parked) {
        return find(parked).flatMap(Resending::sender);
    }

    private Optional<Parked> find(ParkingId id) {
        try {
            return view.find(id).map(ParkedView.Found::parked);
        } catch (DataAccessException away) {
            throw new ParkedAway("the view of what was parked does not answer", away);
        }
    }
}

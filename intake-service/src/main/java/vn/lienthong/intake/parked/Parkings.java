package vn.lienthong.intake.parked;

import java.util.List;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingCommand.DiscardParked;
import vn.lienthong.contract.parking.ParkingCommand.ReplayParked;
import vn.lienthong.contract.parking.ParkingEvent;
import vn.lienthong.contract.parking.ParkingEvent.ParkedDiscarded;
import vn.lienthong.contract.parking.ParkingEvent.ParkedReplayed;
import vn.lienthong.contract.wording.Wording;
import vn.lienthong.intake.parked.ParkingState.Open;
import vn.lienthong.intake.parked.ParkingState.Settled;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/**
 * The rules of parked records: the standing office settles each once, by a named officer. Whether there is such a record, and
 * whether it can be sent again, is asked at the door, which knows what was parked ({@link ParkedRecords}).
 */
final class Parkings implements Decider<ParkingCommand, ParkingEvent, ParkingState> {
    static final String NOT_YOURS = "Chỉ Văn phòng Thường trực xử lý các mục giữ lại.";

    private static final Wording WORDING = new Wording(AgencyCode::value);

    @Override
    public Matter matter() {
        return Matter.PARKING;
    }

    @Override
    public ParkingState initial() {
        return new Open();
    }

    @Override
    public Decision<ParkingEvent> decide(Command<ParkingCommand> command, ParkingState state) {
        if (!command.by().equals(AgencyCode.STANDING_OFFICE)) {
            return Decision.refused(ReasonCode.NOT_YOURS, NOT_YOURS);
        }
        String officer = command.officer();
        if (officer == null) {
            return Decision.refused(
                    ReasonCode.ENVELOPE,
                    "ce:officer",
                    "Việc này phải ghi tên cán bộ thực hiện: hãy thêm thuộc tính officer.",
                    null);
        }
        return switch (state) {
            case Settled(ParkingEvent how) -> Decision.refused(ReasonCode.ILLEGAL_TRANSITION, already(how));
            case Open open -> Decision.accepted(settled(command, officer));
        };
    }

    private static ParkingEvent settled(Command<ParkingCommand> command, String officer) {
        return switch (command.content()) {
            case ReplayParked replay ->
                new ParkedReplayed(
                        replay.parked(), command.by(), command.now(), officer, replay.because(), replay.correction());
            case DiscardParked discard ->
                new ParkedDiscarded(discard.parked(), command.by(), command.now(), officer, discard.because());
        };
    }

    private static String already(ParkingEvent how) {
        return "Mục này đã được xử lý lúc %s, không làm lại được: %s (%s)."
                .formatted(Wording.time(how.at()), WORDING.of(how).sentence(), how.officer());
    }

    @Override
    public ParkingState evolve(ParkingState state, ParkingEvent event) {
        return new Settled(event);
    }

    @Override
    public Handling handling(ParkingState state) {
        return Handling.of(AgencyCode.STANDING_OFFICE, List.of(AgencyCode.STANDING_OFFICE));
    }

    /** Nobody's inbox: the page of parked records shows it, and whoever sent the record has the outcome of what was sent. */
    @Override
    public Set<AgencyCode> told(ParkingState state, ParkingEvent event) {
        return Set.of();
    }
}

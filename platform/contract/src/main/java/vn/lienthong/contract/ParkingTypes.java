package vn.lienthong.contract;

import static vn.lienthong.contract.Matter.PARKING;
import static vn.lienthong.contract.MessageTypes.command;
import static vn.lienthong.contract.MessageTypes.event;

import java.util.List;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingEvent;

/** The rows of the table of message types that speak of parked records. */
final class ParkingTypes {
    static final List<MessageType> ALL = List.of(
            command(PARKING, "replay", ParkingCommand.ReplayParked.class, "Gửi lại mục giữ lại"),
            command(PARKING, "discard", ParkingCommand.DiscardParked.class, "Bỏ mục giữ lại"),
            event(PARKING, "replayed", ParkingEvent.ParkedReplayed.class, "Đã gửi lại mục giữ lại"),
            event(PARKING, "discarded", ParkingEvent.ParkedDiscarded.class, "Đã bỏ mục giữ lại"));

    private ParkingTypes() {}
}

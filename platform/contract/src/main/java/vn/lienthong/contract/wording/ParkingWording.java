package vn.lienthong.contract.wording;

import vn.lienthong.contract.parking.ParkingEvent;
import vn.lienthong.contract.parking.ParkingEvent.ParkedDiscarded;
import vn.lienthong.contract.parking.ParkingEvent.ParkedReplayed;

/** What the events of parked records say. */
final class ParkingWording {
    private ParkingWording() {}

    static Said of(ParkingEvent event) {
        return switch (event) {
            case ParkedReplayed replayed ->
                Said.by("%s, %s – %s"
                        .formatted(
                                replayed.parked(),
                                replayed.correction() == null ? "nguyên trạng" : "đã sửa nội dung",
                                replayed.because()));
            case ParkedDiscarded discarded -> Said.by("%s – %s".formatted(discarded.parked(), discarded.because()));
        };
    }
}

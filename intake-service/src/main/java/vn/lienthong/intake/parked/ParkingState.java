package vn.lienthong.intake.parked;

import vn.lienthong.contract.parking.ParkingEvent;

/** How a parked record stands. */
sealed interface ParkingState {
    /** Nobody has done anything about it. */
    record Open() implements ParkingState {}

    /** It was sent again or discarded, once for all. */
    record Settled(ParkingEvent how) implements ParkingState {}
}

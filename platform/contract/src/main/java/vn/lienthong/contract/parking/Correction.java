package vn.lienthong.contract.parking;

import jakarta.validation.constraints.Size;

/**
 * What is sent in place of a parked record, in the name of the agency that sent it.
 *
 * @param type type of the command, such as {@code vn.lienthong.request.make.v1}
 * @param text its payload, in JSON
 */
public record Correction(
        @Size(min = 1, max = 200) String type,
        @Size(min = 2, max = ParkingCommand.LONGEST_TEXT) String text) {}

package vn.lienthong.contract.casefile;

/**
 * A difference between the inventory and what was found, which the receiver does not answer for.
 *
 * @param number of the line
 * @param differenceVi what differs, in Vietnamese
 */
public record Reserve(int number, String differenceVi) {}

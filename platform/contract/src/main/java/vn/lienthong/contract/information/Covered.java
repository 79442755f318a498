package vn.lienthong.contract.information;

import java.time.LocalDate;

/**
 * The time that information speaks of, both days included.
 *
 * @param to may be before {@code from} in what an agency sends, which the rules then refuse
 */
public record Covered(LocalDate from, LocalDate to) {}

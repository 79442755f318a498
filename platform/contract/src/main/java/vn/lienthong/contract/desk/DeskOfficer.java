package vn.lienthong.contract.desk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An officer of the agency whose desk it is.
 *
 * @param login account, by which the officer signs in
 * @param name as people know the officer
 */
public record DeskOfficer(
        @Pattern(regexp = DeskOfficer.LOGIN) String login,
        @Size(min = 1, max = 100) String name) {
    /** The shape of an account, as a regular expression. */
    public static final String LOGIN = "^[A-Za-z0-9._@-]{1,63}$";
}

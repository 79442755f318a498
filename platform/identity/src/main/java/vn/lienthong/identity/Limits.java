package vn.lienthong.identity;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What pages say of lengths and times, from where it is checked.
 *
 * @param shortestPassword in characters
 * @param longestPassword in bytes; a browser counts no fewer of them than characters
 * @param username characters at most
 * @param name characters at most
 * @param agency characters at most of its code
 * @param invitationHours how long a link counts
 */
record Limits(int shortestPassword, int longestPassword, int username, int name, int agency, long invitationHours) {
    private static final Limits ALL = new Limits(
            ChosenPassword.SHORTEST,
            ChosenPassword.LONGEST,
            Usernames.LONGEST,
            PersonNames.LONGEST,
            IdentitySettings.LONGEST_AGENCY,
            Invitations.GOOD_FOR.toHours());

    /** Every page has them. */
    @ControllerAdvice
    static class OfEveryPage {
        @ModelAttribute("limits")
        Limits limits() {
            return ALL;
        }
    }
}

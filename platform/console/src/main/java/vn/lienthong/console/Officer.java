package vn.lienthong.console;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.server.ResponseStatusException;
import vn.lienthong.contract.AgencyCode;

/**
 * Who is in front of the screen, as the issuer says: the account, by which what is typed is kept apart on a computer that several
 * use, the name as shown, the code of the agency they act for, whether they lead it, so that they assign its work, and whether they take part
 * in opening sealed identities.
 */
record Officer(String login, String name, String agency, boolean lead, boolean unseals) {

    private static final String LEAD = "lead";
    private static final String UNSEALER = "unsealer";

    /** The officer who signed in, or null on pages shown to nobody in particular. */
    static @Nullable Officer of(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        return new Officer(
                authentication.getName(),
                Objects.requireNonNullElse(user.getFullName(), authentication.getName()),
                Objects.requireNonNullElse(user.getClaimAsString("agency"), ""),
                has(user, LEAD),
                has(user, UNSEALER));
    }

    private static boolean has(OidcUser user, String role) {
        return user.getClaim("roles") instanceof Collection<?> roles && roles.contains(role);
    }

    /** The officer who sends a form. @throws ResponseStatusException if nobody signed in */
    static Officer signedIn(@Nullable Authentication authentication) {
        Officer officer = of(authentication);
        if (officer == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return officer;
    }

    /** Whether an officer of the standing office signed in. */
    static boolean isStandingOffice(@Nullable Authentication authentication) {
        Officer officer = of(authentication);
        return officer != null && officer.isStandingOffice();
    }

    /** Whether the agency has a hotline that everybody may call: the standing offices and committees 389 have. */
    public boolean hasHotline() {
        return agency.matches("N?SC389(-.*)?");
    }

    /** Whether it is the standing office of the national committee. */
    public boolean isStandingOffice() {
        return agency.equals(AgencyCode.STANDING_OFFICE.value());
    }
}

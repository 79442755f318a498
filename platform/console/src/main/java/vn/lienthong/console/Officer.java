package vn.lienthong.console;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who is in front of the screen, as the issuer says: name as shown, code of the agency they act for, and the account, by which
 * what is typed is kept apart on a computer that several use.
 */
record Officer(String name, String agency, String account) {

    /** The officer who signed in, or null on pages shown to nobody in particular. */
    static @Nullable Officer of(@Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        return new Officer(
                Objects.requireNonNullElse(user.getFullName(), authentication.getName()),
                Objects.requireNonNullElse(user.getClaimAsString("agency"), ""),
                authentication.getName());
    }
}

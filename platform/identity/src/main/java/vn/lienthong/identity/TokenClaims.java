package vn.lienthong.identity;

import java.time.InstantSource;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says beyond the standard: {@code agency} for which it acts, if it is an agency's, {@code name} and
 * {@code roles} of the officer if there is one, and for access tokens the audience {@code lienthong}. An ID token's audience stays the client
 * (OpenID Connect Core 1.0, 2).
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "lienthong";

    private final SignedIn signedIn;
    private final InstantSource clock;

    TokenClaims(SignedIn signedIn, InstantSource clock) {
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        boolean accessToken = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        boolean idToken =
                OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue());
        if (!accessToken && !idToken) {
            return;
        }
        if (accessToken) {
            context.getClaims().audience(List.of(AUDIENCE));
        }
        Authentication asker = context.getPrincipal();
        if (asker != null && asker.getPrincipal() instanceof Officer officer) {
            Account account = signedIn.account(officer)
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
            context.getClaims()
                    .claim("agency", account.agency())
                    .claim("name", account.name())
                    .claim(
                            "roles",
                            account.rolesAt(clock.instant()).stream()
                                    .map(Role::wire)
                                    .toList());
        } else if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            String system = context.getRegisteredClient().getClientId();
            if (!Clients.WITHOUT_AGENCY.contains(system)) {
                context.getClaims().claim("agency", system);
            }
        } else {
            throw new IllegalStateException("a token without an agency");
        }
    }
}

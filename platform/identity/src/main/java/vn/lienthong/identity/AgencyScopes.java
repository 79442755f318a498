package vn.lienthong.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A system that asks for no scope is given all that it may have (RFC 6749, 3.3). */
final class AgencyScopes implements AuthenticationConverter {

    private final AuthenticationConverter asked = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication converted = asked.convert(request);
        if (converted instanceof OAuth2ClientCredentialsAuthenticationToken wish
                && wish.getScopes().isEmpty()
                && wish.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                && client.getRegisteredClient() instanceof RegisteredClient registered) {
            return new OAuth2ClientCredentialsAuthenticationToken(
                    client, registered.getScopes(), wish.getAdditionalParameters());
        }
        return converted;
    }
}

package vn.lienthong.identity;

import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_POST;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentitySettings.ConsoleSettings;
import vn.lienthong.identity.IdentitySettings.SystemSettings;

/**
 * Who may ask for tokens: agencies' systems under their agency's code, the console for the officers in front of it, monitoring, and
 * what connects agencies.
 */
@Component
class Clients implements RegisteredClientRepository {

    static final String CONSOLE = "console";

    static final String METRICS = "metrics";

    static final String ENROLMENT = "enrolment";

    /** Systems that act for no agency. */
    static final Set<String> WITHOUT_AGENCY = Set.of(METRICS, ENROLMENT);

    /** Add an agency's system and its first officers. */
    static final String ENROLMENT_SCOPE = "lienthong:enrol";

    /** Read the meters of the services. */
    static final String METRICS_SCOPE = "lienthong:metrics";

    /** See what is addressed to the agency, and publish in its name. */
    static final Set<String> EXCHANGE_SCOPES = Set.of("exchange.read", "exchange.write");

    // one working day: after it an officer signs in again
    private static final Duration SIGNED_IN = Duration.ofHours(10);
    private static final Duration CODE = Duration.ofMinutes(1);

    private final Map<String, RegisteredClient> byId;
    private final Accounts accounts;
    private final Duration tokenLifetime;

    Clients(IdentitySettings settings, Accounts accounts) {
        this.accounts = accounts;
        this.tokenLifetime = settings.tokenLifetime();
        List<RegisteredClient> clients = new ArrayList<>();
        settings.clients().forEach((code, secret) -> clients.add(system(code, Secrets.kept(secret), EXCHANGE_SCOPES)));
        addSystem(METRICS, settings.metrics(), METRICS_SCOPE, clients);
        addSystem(ENROLMENT, settings.enrolment(), ENROLMENT_SCOPE, clients);
        if (settings.console() != null) {
            clients.add(console(settings.console()));
        }
        byId = clients.stream()
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients come from the settings, or are enrolled");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** The settings come first: there an agency's secret is changed. */
    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        RegisteredClient told = byId.get(clientId);
        return told != null
                ? told
                : accounts.system(clientId)
                        .map(secret -> system(clientId, secret, EXCHANGE_SCOPES))
                        .orElse(null);
    }

    /** One that acts for no agency. @param given null where there is none */
    private void addSystem(String id, @Nullable SystemSettings given, String scope, List<RegisteredClient> clients) {
        if (given != null) {
            clients.add(system(id, Secrets.kept(given.clientSecret()), Set.of(scope)));
        }
    }

    /** @param secret hashed */
    private RegisteredClient system(String id, String secret, Set<String> may) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(CLIENT_SECRET_POST)
                .authorizationGrantType(CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(may))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(tokenLifetime)
                        .build())
                .build();
    }

    private RegisteredClient console(ConsoleSettings console) {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientSecret(Secrets.kept(console.clientSecret()))
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .authorizationGrantType(AUTHORIZATION_CODE)
                .authorizationGrantType(REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(ConsoleAddresses.of(console).redirects()))
                .postLogoutRedirectUris(
                        uris -> uris.addAll(ConsoleAddresses.of(console).homes()))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scopes(scopes -> scopes.addAll(EXCHANGE_SCOPES))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE)
                        .accessTokenTimeToLive(tokenLifetime)
                        .refreshTokenTimeToLive(SIGNED_IN)
                        // the console keeps the token on its server and proves itself by its secret (RFC 9700, 4.14.2);
                        // one that changes at every use would end the session when two requests renew at once
                        .reuseRefreshTokens(true)
                        .build())
                .build();
    }
}

package vn.lienthong.console;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;

/** How the console signs officers in at the issuer: authorization code with PKCE and the console's own secret. */
@Configuration(proxyBeanMethods = false)
class SigningIn {

    static final String ISSUER = "lienthong";

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Starts signing in. */
    static final String PATH = "/oauth2/authorization/" + ISSUER;

    @Bean
    ClientRegistrationRepository issuers(ConsoleSettings settings) {
        var identity = settings.identity();
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(ISSUER)
                .clientId("console")
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "exchange.read", "exchange.write")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .issuerUri(identity.issuer().toString())
                .authorizationUri(identity.authorize().toString())
                .tokenUri(identity.token().toString())
                .jwkSetUri(identity.keys().toString())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", identity.signOut().toString()))
                .build());
    }

    /** Tokens stay in the session, so that they go when it goes. */
    @Bean
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /**
     * Connections to the services and the issuer: one client for all, since each has a thread of its own. Closing it would wait for
     * what is under way for as long as that takes: a stream does not end, and an upload may hang.
     */
    @Bean(destroyMethod = "shutdownNow")
    HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    /** Trades a code for tokens when an officer comes back from the issuer; made when the first does. */
    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> signIn(HttpClient http) {
        var signingIn = SingletonSupplier.of(() -> {
            var client = new RestClientAuthorizationCodeTokenResponseClient();
            client.setRestClient(tokenRequests(http));
            return client;
        });
        return grant -> signingIn.obtain().getTokenResponse(grant);
    }

    /** Renews tokens that run out; by default there would be clients, each with a thread, for every other kind of grant too. */
    @Bean
    OAuth2AuthorizedClientManager renewal(
            ClientRegistrationRepository issuers, OAuth2AuthorizedClientRepository tokens, HttpClient http) {
        var renewal = SingletonSupplier.of(() -> {
            var client = new RestClientRefreshTokenTokenResponseClient();
            client.setRestClient(tokenRequests(http));
            var manager = new DefaultOAuth2AuthorizedClientManager(issuers, tokens);
            manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                    .authorizationCode()
                    .refreshToken(refresh -> refresh.accessTokenResponseClient(client))
                    .build());
            return manager;
        });
        return request -> renewal.obtain().authorize(request);
    }

    private static RestClient tokenRequests(HttpClient http) {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(ANSWER);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}

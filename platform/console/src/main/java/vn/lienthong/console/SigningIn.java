package vn.lienthong.console;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/** How the console signs officers in at the issuer: authorization code with PKCE and the console's own secret. */
@Configuration(proxyBeanMethods = false)
class SigningIn {

    static final String ISSUER = "lienthong";

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
}

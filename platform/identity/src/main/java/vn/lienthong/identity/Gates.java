package vn.lienthong.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import vn.lienthong.identity.IdentitySettings.ConsoleSettings;
import vn.lienthong.pages.LanguagePage;
import vn.lienthong.pages.PageHeaders;

/** Who may reach what: the protocol's own endpoints, the sign-in page, invitations and health; all else only after signing in. */
@Configuration(proxyBeanMethods = false)
class Gates {

    private final PageHeaders headers;
    private final @Nullable String consoleHome;
    private final SignedIn signedIn;

    Gates(IdentitySettings settings, SignedIn signedIn) {
        this.signedIn = signedIn;
        ConsoleSettings console = settings.console();
        // signing in ends at the console
        this.headers = PageHeaders.withoutScripts(
                console == null ? Set.of() : ConsoleAddresses.of(console).origins());
        this.consoleHome = settings.consoleHome();
    }

    /** Systems and the console come with tokens: there is no session and no cookie to forge anything with. */
    @Bean
    @Order(0)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.securityMatcher(EnrolledAgencies.PATH, Colleagues.PATH)
                .authorizeHttpRequests(requests -> requests.requestMatchers(EnrolledAgencies.PATH)
                        .hasAuthority("SCOPE_" + Clients.ENROLMENT_SCOPE)
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        var toSignIn = new LoginUrlAuthenticationEntryPoint(SignInPage.PATH);
        var browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.tokenEndpoint(token -> token.accessTokenRequestConverter(new AgencyScopes()));
                    server.oidc(oidc ->
                            oidc.logoutEndpoint(logout -> logout.errorResponseHandler(new StaleSignOut(consoleHome))));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(toSignIn, browsers))
                .addFilterAfter(signedIn, SecurityContextHolderFilter.class)
                .headers(headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, SignInPage.PATH, SignInPage.STYLES, "/actuator/health")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, LanguagePage.PATH)
                                .permitAll()
                                .requestMatchers(InvitationPages.PATH + "/*")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterAfter(signedIn, SecurityContextHolderFilter.class)
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .authenticationDetailsSource(SignInDetails::new)
                        .permitAll()
                        .defaultSuccessUrl("/")
                        .failureHandler(SignInPage::refused))
                .exceptionHandling(handling -> handling.accessDeniedHandler(SignInPage::stale))
                .logout(logout -> logout.logoutSuccessUrl(SignInPage.PATH))
                .headers(headers)
                .build();
    }

    @Bean
    AuthorizationServerSettings endpoints(IdentitySettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentitySettings settings) {
        return SigningKey.keptIn(settings.dataDir());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Secrets.encoder();
    }

    /** Access tokens presented back to the issuer itself, as at its user info endpoint. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> signingKeys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKeys);
    }

    /** Within the chains alone, behind which it knows who signed in. */
    @Bean
    FilterRegistrationBean<SignedIn> notByItself(SignedIn signedIn) {
        FilterRegistrationBean<SignedIn> registration = new FilterRegistrationBean<>(signedIn);
        registration.setEnabled(false);
        return registration;
    }

    /** The cookie of a session travels over TLS alone where the issuer is served so. */
    @Bean
    ServletContextInitializer sessionCookie(IdentitySettings settings) {
        return context -> context.getSessionCookieConfig()
                .setSecure("https".equals(settings.issuer().getScheme()));
    }
}

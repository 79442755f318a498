package vn.lienthong.console;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.List;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.lienthong.pages.LanguagePage;
import vn.lienthong.pages.PageHeaders;

/** Who may reach what: all pages need an officer; only health, and the files that pages are drawn with, do not. */
@Configuration(proxyBeanMethods = false)
class Gates {

    /** What scripts ask for: they cannot follow a redirect to a sign-in page, so they are told plainly. */
    private static final RequestMatcher DATA = new OrRequestMatcher(
            pathPattern("/live"), pathPattern("/alive"), pathPattern("/urgent"), pathPattern("/board/*"));

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tellWhatCannotBeRead() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadPages()));
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, ConsoleSettings settings, ClientRegistrationRepository issuers) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/assets/**", "/webjars/picocss__pico/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, LanguagePage.PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), DATA))
                .oauth2Login(login -> login.loginPage(SigningIn.PATH).failureHandler(SigningInFailed::show))
                .logout(logout -> logout.logoutSuccessHandler(signOutAtIssuerToo(issuers)))
                .headers(headers(settings))
                .build();
    }

    private static LogoutSuccessHandler signOutAtIssuerToo(ClientRegistrationRepository issuers) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(issuers);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }

    /** The form that signs out ends at the issuer. */
    private static PageHeaders headers(ConsoleSettings settings) {
        URI signOut = settings.identity().signOut();
        return PageHeaders.withOwnScripts(List.of(signOut.getScheme() + "://" + signOut.getRawAuthority()));
    }
}

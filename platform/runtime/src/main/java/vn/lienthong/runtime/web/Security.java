package vn.lienthong.runtime.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.client.RestTemplate;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.openapi.OpenApiPages;

/**
 * Nothing but health, and what a service answers to what ({@link OpenApiPages}), answers without a token, unless a service opens pages of its own to everybody by a chain before this one; there are no sessions, hence no cookies and no forged requests. Who acts for an
 * agency is asked everything but how the service fares, which is monitoring's to know, and all that it knows.
 */
@Configuration(proxyBeanMethods = false)
public class Security {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The scope {@code lienthong:metrics}. */
    private static final String METRICS = "SCOPE_lienthong:metrics";

    /** A question that is too long for an address: it changes nothing. */
    private static final String[] QUESTIONS = {"/api/v1/directory/competence", "/api/v1/visibility/preview"};

    /** The scope {@code exchange.write}, without which a token reads and sends nothing. */
    private static final String WRITE = "SCOPE_exchange.write";

    /** The claim {@code agency} (CallerArgument). */
    private static final String AGENCY = "AGENCY";

    @Bean
    SecurityFilterChain everyRequestNeedsAToken(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/**", "/actuator/health")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, OpenApiPages.PATH)
                                .permitAll()
                                .dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/actuator", "/actuator/**")
                                .hasAuthority(METRICS)
                                .requestMatchers(HttpMethod.GET)
                                .hasAuthority(AGENCY)
                                .requestMatchers(HttpMethod.HEAD)
                                .hasAuthority(AGENCY)
                                .requestMatchers(HttpMethod.POST, QUESTIONS)
                                .hasAuthority(AGENCY)
                                .anyRequest()
                                .access(AuthorizationManagers.allOf(
                                        AuthorityAuthorizationManager.hasAuthority(AGENCY),
                                        AuthorityAuthorizationManager.hasAuthority(WRITE))))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(whatItMay()))
                        .authenticationEntryPoint(Security::unauthenticated)
                        .accessDeniedHandler(Security::denied))
                .addFilterBefore(new IdentityAway(), BearerTokenAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** What its scopes allow (RFC 8693, section 4.2), and whether it acts for an agency. */
    private static JwtAuthenticationConverter whatItMay() {
        JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> {
            Set<GrantedAuthority> may = new HashSet<>(scopes.convert(token));
            String agency = token.getClaimAsString("agency");
            if (agency != null && AgencyCode.isOne(agency)) {
                may.add(new SimpleGrantedAuthority(AGENCY));
            }
            return may;
        });
        return converter;
    }

    private static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        new BearerTokenAuthenticationEntryPoint().commence(request, response, failure);
        tell(response);
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        new BearerTokenAccessDeniedHandler().handle(request, response, failure);
        tell(response);
    }

    /** The framework has set the status and what RFC 6750 asks for; a person reads the rest. */
    private static void tell(HttpServletResponse response) throws IOException {
        StatusText.answer(response, StatusText.problem(HttpStatusCode.valueOf(response.getStatus()), null));
    }

    /** An address that is no address is none of a page's. */
    @Bean
    RequestRejectedHandler tellWhatIsRejected() {
        return (request, response, rejected) ->
                StatusText.answer(response, StatusText.problem(HttpStatus.BAD_REQUEST, null));
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tellWhatCannotBeRead() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadRequests()));
    }

    /** The framework waits half a second for the identity provider's keys, which a busy provider does not keep to. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer patienceWithTheIdentityProvider() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return decoder -> decoder.restOperations(new RestTemplate(requests));
    }
}

package vn.lienthong.identity;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told of every answer: no script, no frame, forms only back here and on to the console. */
final class Headers implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private final IdentitySettings settings;

    Headers(IdentitySettings settings) {
        this.settings = settings;
    }

    /** Where an officer goes who came here by themselves, or null without a console. */
    @Nullable
    String consoleHome() {
        return settings.console() == null
                ? null
                : settings.console().redirectUri().resolve("/").toString();
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(Customizer.withDefaults());
    }

    /** Browsers hold a form's whole chain of redirects to {@code form-action}, and signing in ends at the console. */
    private String contentSecurityPolicy() {
        Set<String> onwards = settings.console() == null
                ? Set.of()
                : new TreeSet<>(ConsoleAddresses.of(settings.console()).origins());
        String forms = onwards.isEmpty() ? "'self'" : "'self' " + String.join(" ", onwards);
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action " + forms
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}

package vn.lienthong.pages;

import java.util.Collection;
import java.util.TreeSet;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told of every answer: nothing from elsewhere, no frame, no device, forms only to where they belong. */
public final class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {
    private final String contentSecurityPolicy;

    private PageHeaders(String scripts, Collection<String> formTargets) {
        String forms = String.join(" ", new TreeSet<>(formTargets));
        this.contentSecurityPolicy = "default-src 'none'; " + scripts
                + "style-src 'self'; img-src 'self' data:; form-action 'self'" + (forms.isEmpty() ? "" : " " + forms)
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /**
     * Without any script.
     *
     * @param formTargets scheme, host and port of where a form may end, through all its redirects, beside here
     */
    public static PageHeaders withoutScripts(Collection<String> formTargets) {
        return new PageHeaders("", formTargets);
    }

    /** With own scripts, which ask nobody but the server they came from. */
    public static PageHeaders withOwnScripts(Collection<String> formTargets) {
        return new PageHeaders("script-src 'self'; connect-src 'self'; ", formTargets);
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(Customizer.withDefaults());
    }
}

package vn.lienthong.intake.form;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import vn.lienthong.intake.attachment.Storing;
import vn.lienthong.intake.door.Publishing;
import vn.lienthong.intake.identity.SealedIdentities;
import vn.lienthong.intake.receipt.DeploymentSecret;
import vn.lienthong.intake.receipt.Throttle;
import vn.lienthong.pages.EnglishPages;
import vn.lienthong.pages.PageHeaders;
import vn.lienthong.runtime.directory.CurrentDirectory;

/** The pages that anyone may open. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FormSettings.class)
@Import(EnglishPages.class)
class FormBeans {
    /** No token, no session, no cookie: nobody has rights here that a forged form could use. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain anyoneMayReport(HttpSecurity http) {
        return http.securityMatcher(
                        TipFormPages.PATH,
                        TipFormPages.PATH + "/*",
                        FollowingPages.PATH,
                        FollowingPages.PATH + "/*",
                        "/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> {
                    PageHeaders.withoutScripts(Set.of()).customize(headers);
                    headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
                })
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AskedLanguage();
    }

    @Bean
    Tickets tickets(DeploymentSecret secret, Clock clock) {
        return new Tickets(secret, clock);
    }

    @Bean
    Offices offices(FormSettings settings, CurrentDirectory directory, Clock clock) {
        return new Offices(settings.agencies(), directory, clock);
    }

    @Bean
    Contacts contacts(SealedIdentities identities) {
        return (tip, receiver, identity) -> {
            boolean first = !identities.wasSealed(tip);
            if (first) {
                identities.seal(tip, receiver, identity);
            }
            return first;
        };
    }

    @Bean
    Sending sending(Publishing publishing, Tickets tickets, MeterRegistry meters) {
        return new Sending(publishing, tickets, meters);
    }

    @Bean
    PostedForms postedForms(Tickets tickets, Storing storing, FormSettings settings, Clock clock) {
        Throttle throttle = new Throttle(settings.anHour(), settings.ofAllAnHour(), clock);
        Throttle kibibytes = new Throttle(
                PostedForms.KIB * settings.mebibytesAnHour(), PostedForms.KIB * settings.mebibytesOfAllAnHour(), clock);
        return new PostedForms(tickets, storing, throttle, kibibytes, settings.least(), clock);
    }
}

package vn.lienthong.pages;

import jakarta.servlet.SessionTrackingMode;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** What every application of pages has. */
@Configuration(proxyBeanMethods = false)
class PageBeans {

    /** A session is known by its cookie alone, never by the address. */
    @Bean
    ServletContextInitializer sessionsByCookieAlone() {
        return context -> context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}

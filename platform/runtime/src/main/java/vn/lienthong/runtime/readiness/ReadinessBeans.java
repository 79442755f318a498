package vn.lienthong.runtime.readiness;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What readiness is told by; the health group of this name is set in {@code lienthong-runtime.yml}. */
@Configuration(proxyBeanMethods = false)
public class ReadinessBeans {
    @Bean
    Running running() {
        return new Running();
    }
}

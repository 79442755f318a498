package vn.lienthong.exchange.source;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search for what rests on information. */
@Configuration(proxyBeanMethods = false)
class SourceBindings {
    @Bean
    SourcesFollowed sourcesFollowed(MeterRegistry meters) {
        return new SourcesFollowed(meters);
    }
}

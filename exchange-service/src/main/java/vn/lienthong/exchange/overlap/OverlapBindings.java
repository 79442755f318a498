package vn.lienthong.exchange.overlap;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.directory.CurrentDirectory;

/** The search for overlaps among the plans. */
@Configuration(proxyBeanMethods = false)
class OverlapBindings {
    @Bean
    Overlaps overlaps(CurrentDirectory directory, MeterRegistry meters) {
        return new Overlaps(directory, meters);
    }
}

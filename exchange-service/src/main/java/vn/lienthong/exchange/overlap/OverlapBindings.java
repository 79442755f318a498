package vn.lienthong.exchange.overlap;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.ServiceSettings;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.message.Emission;

/** Binds the plans to the search for overlaps. */
@Configuration(proxyBeanMethods = false)
class OverlapBindings {
    @Bean
    Function<KStream<String, byte[]>, KStream<String, Emission>[]> findOverlaps(
            CurrentDirectory directory, ServiceSettings settings, MeterRegistry meters) {
        return new Overlaps(directory, settings.enrolledAgencies(), meters);
    }
}

package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.directory.CurrentDirectory;
import vn.lienthong.runtime.feed.FeedItems;

/** The rules of deconfliction, what explains them, and the search for those who meet. */
@Configuration(proxyBeanMethods = false)
class DeconflictionBindings {
    @Bean
    Decider<?, ?, ?> deconflictions(CurrentDirectory directory) {
        return new Deconflictions(directory);
    }

    @Bean
    DeconflictionExplains deconflictionExplains(CurrentDirectory directory) {
        return new DeconflictionExplains(new FeedItems(directory)::name);
    }

    @Bean
    Partners partners(MeterRegistry meters) {
        return new Partners(meters);
    }
}

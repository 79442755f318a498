package vn.lienthong.intake.parked;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.message.Emission;

/** Binds what was parked to its view, and what is done about it to its rules. */
@Configuration(proxyBeanMethods = false)
class ParkedBindings {
    @Bean
    ParkedView parkedView(MongoOperations store, MeterRegistry meters) {
        ParkedView view = new ParkedView(store);
        Gauge.builder("lienthong.parked.open", view, each -> each.count(ParkedState.OPEN))
                .description("parked records that wait for the standing office")
                .register(meters);
        return view;
    }

    @Bean
    ParkedRecords parkedRecords(ParkedView view) {
        return new ParkedInView(view);
    }

    @Bean
    Decider<?, ?, ?> parkings() {
        return new Parkings();
    }

    /** Behind the deciders, in the same transaction. */
    @Bean
    ProcessorSupplier<String, Emission, String, Emission> settling(ParkedView view, OutcomeView outcomes) {
        return () -> new Settling(view, outcomes);
    }
}

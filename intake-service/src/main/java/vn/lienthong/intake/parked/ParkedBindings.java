package vn.lienthong.intake.parked;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;
import vn.lienthong.runtime.projection.Positions;
import vn.lienthong.runtime.projection.Projecting;
import vn.lienthong.runtime.projection.Projections.Fed;

/** Binds what was parked to its view. */
@Configuration(proxyBeanMethods = false)
class ParkedBindings {
    @Bean
    ParkedView parkedView(MongoOperations store) {
        return new ParkedView(store);
    }

    @Bean
    Consumer<Message<List<byte[]>>> projectParked(ParkedView view, Positions positions, MeterRegistry meters) {
        return new Projecting(view, positions, meters);
    }

    /** The views of this service, by the binding that feeds each. */
    @Bean
    Fed fedByTheLog(ParkedView view) {
        return new Fed(Map.of("projectParked-in-0", view.name(), "projectOutcomes-in-0", "outcomes"));
    }
}

package vn.lienthong.intake.outcome;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;
import vn.lienthong.runtime.projection.Positions;
import vn.lienthong.runtime.projection.Projecting;

/** Binds the topic of outcomes to those who wait and to the view. */
@Configuration(proxyBeanMethods = false)
class OutcomeBindings {
    @Bean
    AwaitedOutcomes awaitedOutcomes() {
        return new AwaitedOutcomes();
    }

    @Bean
    OutcomeView outcomeView(MongoOperations store) {
        return new OutcomeView(store);
    }

    /** Every instance reads all outcomes, from now on: whoever waits does so on one of them. */
    @Bean
    Consumer<Message<List<byte[]>>> tellWaiting(AwaitedOutcomes awaited, MeterRegistry meters) {
        return new TellWaiting(awaited, meters);
    }

    @Bean
    Consumer<Message<List<byte[]>>> projectOutcomes(OutcomeView view, Positions positions, MeterRegistry meters) {
        return new Projecting(view, positions, meters);
    }
}

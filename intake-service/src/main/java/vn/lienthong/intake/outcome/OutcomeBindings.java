package vn.lienthong.intake.outcome;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;

/** Binds the topic of outcomes to those who wait and to the view. */
@Configuration(proxyBeanMethods = false)
class OutcomeBindings {
    @Bean
    AwaitedOutcomes awaitedOutcomes() {
        return new AwaitedOutcomes();
    }

    @Bean
    Pace pace(MeterRegistry meters) {
        return new Pace(meters);
    }

    @Bean
    OutcomeView outcomeView(MongoOperations store) {
        return new OutcomeView(store);
    }

    /** Every instance reads all outcomes, from now on: whoever waits does so on one of them. */
    @Bean
    Consumer<Message<List<byte[]>>> tellWaiting(AwaitedOutcomes awaited, Pace pace, MeterRegistry meters) {
        return new TellWaiting(awaited, pace, meters);
    }
}

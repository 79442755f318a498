package vn.lienthong.notification.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.lienthong.contract.Topics;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.projection.Batches;

/** Binds the inboxes to the webhooks, on a lane each, and what became of each message to the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Webhooks.class)
class DeliveryBindings {
    private static final Logger log = LoggerFactory.getLogger(DeliveryBindings.class);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WebhookLanes webhookLanes(
            Webhooks settings,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            MeterRegistry meters,
            Clock clock) {
        return new WebhookLanes(settings, retries, breakers, meters, clock);
    }

    @Bean
    Consumer<Message<List<byte[]>>> notifyAgencies(WebhookLanes lanes, StreamBridge bridge) {
        return delivering(lanes.on(Lane.ORDINARY, emission -> record(bridge, emission)));
    }

    @Bean
    Consumer<Message<List<byte[]>>> pageAgencies(WebhookLanes lanes, StreamBridge bridge) {
        return delivering(lanes.on(Lane.PAGED, emission -> record(bridge, emission)));
    }

    private static Consumer<Message<List<byte[]>>> delivering(Deliveries deliveries) {
        return batch -> deliveries.deliver(Batches.records(batch, DeliveryBindings::unreadable));
    }

    /** The bindings of these outputs are synchronous: the broker has it when this returns. */
    private static void record(StreamBridge bridge, Emission emission) {
        String binding = emission.topic().equals(Topics.PARKED) ? "park-out-0" : "record-out-0";
        if (!bridge.send(binding, emission.message().keyed(emission.key()))) {
            throw new IllegalStateException("not recorded");
        }
    }

    /** Inboxes are written by the deciders alone; what cannot be read there stays there. */
    private static void unreadable(RuntimeException fault) {
        log.error("an inbox holds a record without an envelope", fault);
    }
}

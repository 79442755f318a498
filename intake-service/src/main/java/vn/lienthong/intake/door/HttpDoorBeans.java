package vn.lienthong.intake.door;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import vn.lienthong.intake.outcome.AwaitedOutcomes;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.BrokerAccess;

/** What the door over HTTP needs: a producer whose acknowledgement means kept, and the clock of the edge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllowanceSettings.class)
class HttpDoorBeans {
    private static final int LARGEST_REQUEST = 3 * 1024 * 1024;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Checking checking(
            Admission admission,
            VeilingIdentifiers identifiers,
            OutcomeView outcomes,
            Accounts accounts,
            MeterRegistry meters) {
        return new Checking(admission, identifiers, outcomes, accounts, meters);
    }

    @Bean
    Allowance allowance(AllowanceSettings settings, MeterRegistry meters) {
        return new Allowance(settings, meters);
    }

    @Bean
    Publishing publishing(Outboxes outboxes, AwaitedOutcomes awaited, Admission admission, Clock clock) {
        return new Publishing(outboxes, awaited, admission, clock);
    }

    /** The producer is no bean of its own: it would stand in the way of Spring Kafka's own. */
    @Bean
    Outboxes outboxes(BrokerAccess access) {
        Map<String, Object> config = new HashMap<>(access.properties());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "intake-service-http");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000);
        return new Outboxes(
                new DefaultKafkaProducerFactory<>(config, new StringSerializer(), new ByteArraySerializer()));
    }
}

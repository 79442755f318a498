package vn.lienthong.runtime.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** What a service with views needs; the service says which binding feeds which view by beans of {@link Fed}. */
@Configuration(proxyBeanMethods = false)
public class Projections {
    private static final Duration TELLING = Duration.ofMillis(500);

    /** Names of the views by the binding that feeds each, such as {@code projectRegister-in-0}. */
    public record Fed(Map<String, String> views) {}

    @Bean
    Positions positions(MongoOperations store) {
        return new Positions(store);
    }

    /**
     * A store that does not answer is asked again until it does; spring-kafka's default would discard the batch. The broker is
     * told how far a group has come within a second, not after each batch: views keep their own position, and a webhook that
     * comes again after a crash carries the same id.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> neverDiscard() {
        return (container, destination, group) -> {
            ExponentialBackOff patience = new ExponentialBackOff(200, 2);
            patience.setMaxInterval(10_000);
            container.setCommonErrorHandler(new DefaultErrorHandler(patience));
            container.getContainerProperties().setAckMode(ContainerProperties.AckMode.TIME);
            container.getContainerProperties().setAckTime(TELLING.toMillis());
            container.getContainerProperties().setPollTimeout(TELLING.toMillis());
        };
    }

    @Bean
    KafkaBindingRebalanceListener seekToPosition(ObjectProvider<Fed> fed, Positions positions) {
        Map<String, String> views = new HashMap<>();
        fed.forEach(some -> views.putAll(some.views()));
        return new SeekToPosition(views, positions);
    }
}

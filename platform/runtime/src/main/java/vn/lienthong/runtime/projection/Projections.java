package vn.lienthong.runtime.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binder.BindingCreatedEvent;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.lienthong.runtime.readiness.Running;

/** What a service with views needs: every bean that is a {@link View} is fed by the binding {@code project}. */
@Configuration(proxyBeanMethods = false)
public class Projections {
    private static final Duration TELLING = Duration.ofMillis(500);
    private static final Duration GATHERING = Duration.ofMillis(50);
    /** How the groups of those who feed views are named. */
    private static final String VIEWS = ".views";

    @Bean
    Positions positions(MongoOperations store) {
        return new Positions(store);
    }

    /**
     * A store that does not answer is asked again until it does; spring-kafka's default would discard the batch. The broker is
     * told how far a group has come within a second, not after each batch: views keep their own position, and a webhook that
     * comes again after a crash carries the same id. Views wait a little for a batch worth its requests to the store.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> consumerContainerSettings(
            Running running, TaskScheduler kafkaScheduler) {
        return (container, destination, group) -> {
            ExponentialBackOff patience = new ExponentialBackOff(200, 2);
            patience.setMaxInterval(10_000);
            container.setCommonErrorHandler(new DefaultErrorHandler(patience));
            ContainerProperties settings = container.getContainerProperties();
            settings.setAckMode(ContainerProperties.AckMode.TIME);
            settings.setAckTime(TELLING.toMillis());
            settings.setPollTimeout(TELLING.toMillis());
            settings.setScheduler(kafkaScheduler);
            if (group.endsWith(VIEWS)) {
                settings.setIdleBetweenPolls(GATHERING.toMillis());
            }
            running.add("%s (%s)".formatted(group, destination), container);
        };
    }

    /** For what Kafka's clients and their containers look after now and then: one thread for all of them. */
    @Bean
    TaskScheduler kafkaScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("kafka-scheduler-");
        scheduler.setVirtualThreads(true);
        return scheduler;
    }

    /** Figures of each client of Kafka, by the one scheduler; the binder's own customizer of this name starts a thread for each. */
    @Bean
    ClientFactoryCustomizer binderClientFactoryCustomizer(MeterRegistry meters, TaskScheduler kafkaScheduler) {
        return new ClientFactoryCustomizer() {
            @Override
            public void configure(ProducerFactory<?, ?> factory) {
                factory.addListener(new MicrometerProducerListener<>(meters, kafkaScheduler));
            }

            @Override
            public void configure(ConsumerFactory<?, ?> factory) {
                factory.addListener(new MicrometerConsumerListener<>(meters, kafkaScheduler));
            }
        };
    }

    /** The binder would open consumers, and threads for each binding, to ask for the lag that each client tells by itself. */
    @Bean
    KafkaBinderMetrics noBinderMetrics() {
        return new KafkaBinderMetrics(null, null) {
            @Override
            public void bindTo(MeterRegistry registry) {
                // nothing
            }

            @Override
            public void onApplicationEvent(BindingCreatedEvent event) {
                // nothing
            }
        };
    }

    @Bean
    Consumer<Message<List<byte[]>>> project(ObjectProvider<View> views, Positions positions, MeterRegistry meters) {
        return new Projecting(views.stream().toList(), positions, meters);
    }

    @Bean
    KafkaBindingRebalanceListener seekToPosition(ObjectProvider<View> views, Positions positions) {
        return new SeekToPosition(views.stream().toList(), positions);
    }
}

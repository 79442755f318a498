package vn.lienthong.runtime.readiness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * The streams and consumers of this service. One that is rebalancing, restoring its state or waiting for its partitions decides
 * and shows nothing yet, though the process answers: the service is ready when none of them does.
 */
public final class Running implements HealthIndicator {
    private final Collection<StreamsBuilderFactoryBean> streams = new CopyOnWriteArrayList<>();
    private final Collection<Consuming> consumers = new CopyOnWriteArrayList<>();

    private record Consuming(String name, AbstractMessageListenerContainer<?, ?> container) {}

    /** A stream that is to run. */
    public void add(StreamsBuilderFactoryBean stream) {
        streams.add(stream);
    }

    /** A consumer that is to run, unless it is stopped on purpose. */
    public void add(String name, AbstractMessageListenerContainer<?, ?> container) {
        consumers.add(new Consuming(name, container));
    }

    /** What does not run, and how it stands, such as {@code exchange-service-decide: REBALANCING}. */
    public List<String> missing() {
        Stream<String> standing = streams.stream()
                .filter(stream -> state(stream) != KafkaStreams.State.RUNNING)
                .map(stream -> name(stream) + ": " + state(stream));
        Stream<String> waiting = consumers.stream()
                .filter(consumer -> !runs(consumer.container()))
                .map(consumer -> consumer.name() + ": chưa được giao phân vùng");
        return Stream.concat(standing, waiting).sorted().toList();
    }

    @Override
    public Health health() {
        List<String> missing = missing();
        return missing.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetails(Map.of("missing", missing)).build();
    }

    private static KafkaStreams.State state(StreamsBuilderFactoryBean stream) {
        KafkaStreams running = stream.getKafkaStreams();
        return running == null ? KafkaStreams.State.CREATED : running.state();
    }

    private static String name(StreamsBuilderFactoryBean stream) {
        Properties settings = stream.getStreamsConfiguration();
        return settings == null ? "?" : settings.getProperty(StreamsConfig.APPLICATION_ID_CONFIG, "?");
    }

    private static boolean runs(AbstractMessageListenerContainer<?, ?> container) {
        return container.isInExpectedState() && (!container.isRunning() || hasPartitions(container));
    }

    /** None may be its share, where there are more instances than partitions. */
    private static boolean hasPartitions(AbstractMessageListenerContainer<?, ?> container) {
        return container instanceof ConcurrentMessageListenerContainer<?, ?> several
                ? !several.getContainers().isEmpty()
                        && several.getContainers().stream().allMatch(Running::isAssigned)
                : isAssigned(container);
    }

    private static boolean isAssigned(MessageListenerContainer container) {
        return container.getAssignedPartitions() != null;
    }
}

package vn.lienthong.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Topics;

/**
 * Reads the inbox of one agency, as that agency. It joins no group and notes no position: who reads says where to begin.
 * For one thread; only {@link #stop} may be called by another.
 */
public final class Inbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaLogin login;
    private final TopicPartition partition;
    private final Consumer<byte[], byte[]> consumer;

    private Inbox(KafkaLogin login, TopicPartition partition, Consumer<byte[], byte[]> consumer) {
        this.login = login;
        this.partition = partition;
        this.consumer = consumer;
    }

    /**
     * Connects and goes to where the reading begins; what arrives from then on is not missed.
     *
     * @throws BrokerTrouble if the broker does not answer, does not know the agency, or has no inbox of it
     */
    public static Inbox open(AgencyCode agency, KafkaLogin login, Start start) {
        Map<String, Object> settings = new HashMap<>(login.properties());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, agency + ".inbox");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try {
            Doorbell.ring(login);
            TopicPartition partition = new TopicPartition(Topics.inbox(agency).name(), 0);
            return new Inbox(
                            login,
                            partition,
                            new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()))
                    .from(start);
        } catch (KafkaException trouble) {
            throw BrokerTrouble.of(trouble, login);
        }
    }

    private Inbox from(Start start) {
        try {
            consumer.assign(Set.of(partition));
            switch (start) {
                case Start.Beginning() -> consumer.seekToBeginning(Set.of(partition));
                case Start.Latest() -> consumer.seekToEnd(Set.of(partition));
                case Start.At(long offset) -> consumer.seek(partition, within(offset));
            }
            consumer.position(partition);
            return this;
        } catch (KafkaException trouble) {
            consumer.close();
            throw trouble;
        }
    }

    private long within(long offset) {
        long oldest = consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        return Math.clamp(offset, oldest, Math.max(oldest, end()));
    }

    /**
     * What has arrived, oldest first; empty if nothing does within that time, or the reading was stopped.
     *
     * @throws BrokerTrouble if the broker refuses
     */
    public List<Delivery> read(Duration patience) {
        try {
            List<Delivery> deliveries = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(patience)) {
                delivery(message).ifPresent(deliveries::add);
            }
            return deliveries;
        } catch (WakeupException stopped) {
            return List.of();
        } catch (KafkaException trouble) {
            throw BrokerTrouble.of(trouble, login);
        }
    }

    /** Only the platform writes inboxes; what carries no envelope all the same is none of an agency's business. */
    private static Optional<Delivery> delivery(ConsumerRecord<byte[], byte[]> message) {
        try {
            byte[] payload = message.value() == null ? new byte[0] : message.value();
            return Optional.of(new Delivery(message.offset(), Envelope.from(attributes(message)), payload));
        } catch (IllegalArgumentException noEnvelope) {
            return Optional.empty();
        }
    }

    private static Map<String, String> attributes(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> attributes = new HashMap<>();
        for (Header header : message.headers()) {
            if (header.key().startsWith("ce_") && header.value() != null) {
                attributes.put(
                        header.key().substring("ce_".length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return attributes;
    }

    /** The offset behind the newest event that can be read now. @throws BrokerTrouble if the broker does not say */
    public long end() {
        try {
            return consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        } catch (KafkaException trouble) {
            throw BrokerTrouble.of(trouble, login);
        }
    }

    /** The offset from which the next {@link #read} goes on. */
    public long position() {
        try {
            return consumer.position(partition);
        } catch (KafkaException trouble) {
            throw BrokerTrouble.of(trouble, login);
        }
    }

    /** Makes a {@link #read} that is waiting return at once, or else the next one. */
    public void stop() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

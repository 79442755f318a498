package vn.lienthong.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.Topics;

/**
 * Publishes as one agency: CloudEvents 1.0 in Kafka's binary mode, into the agency's outbox. A message counts as sent once
 * every replica has it; sending the same id and content again is harmless. May be used by several threads.
 */
public final class AgencyClient implements AutoCloseable {
    /** Bytes of the largest message that the broker takes; the door refuses it from 1 MiB on, with its reason. */
    public static final int LARGEST_MESSAGE = 2 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DELIVERY = Duration.ofSeconds(60);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final AgencyCode agency;
    private final String outbox;
    private final KafkaLogin login;
    private final Producer<byte[], byte[]> producer;

    private AgencyClient(AgencyCode agency, KafkaLogin login, Producer<byte[], byte[]> producer) {
        this.agency = agency;
        this.outbox = Topics.outbox(agency).name();
        this.login = login;
        this.producer = producer;
    }

    /**
     * Connects and makes sure that the outbox is there.
     *
     * @throws BrokerTrouble if the broker does not answer, does not know the agency, or has no outbox of it
     */
    public static AgencyClient connect(AgencyCode agency, KafkaLogin login) {
        Map<String, Object> settings = new HashMap<>(login.properties());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, agency + ".outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_MESSAGE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
        try {
            Doorbell.ring(login);
            Producer<byte[], byte[]> producer =
                    new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            return new AgencyClient(agency, login, producer).checked();
        } catch (KafkaException trouble) {
            throw BrokerTrouble.of(trouble, login);
        }
    }

    private AgencyClient checked() {
        try {
            producer.partitionsFor(outbox);
            return this;
        } catch (KafkaException trouble) {
            producer.close(Duration.ZERO);
            throw trouble;
        }
    }

    /** The agency it publishes as. */
    public AgencyCode agency() {
        return agency;
    }

    /**
     * Publishes a command of the agency.
     *
     * @param id the agency's own key for it: the same id is effected once
     * @param type a command's name of {@link vn.lienthong.contract.MessageTypes}
     * @param data its payload, JSON in UTF-8
     * @return where it stands in the outbox; fails with {@link BrokerTrouble} if it was not taken
     */
    public CompletionStage<RecordMetadata> publish(String id, String type, byte[] data) {
        return publish(id, type, data, null);
    }

    /** The same, by an officer of the agency, as people know them: at most 100 characters; null if nobody is named. */
    public CompletionStage<RecordMetadata> publish(String id, String type, byte[] data, @Nullable String officer) {
        Map<String, String> headers = new LinkedHashMap<>();
        Envelope.of(id, Sources.of(agency), type)
                .actedBy(officer)
                .attributes()
                .forEach((name, value) -> headers.put("ce_" + name, value));
        headers.put("content-type", "application/json");
        return publishRaw(headers, data);
    }

    /** Publishes whatever is given, with these headers and no others; for trying what the door says to it. */
    public CompletionStage<RecordMetadata> publishRaw(Map<String, String> headers, byte[] value) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(outbox, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
        try {
            producer.send(message, (position, trouble) -> {
                if (trouble == null) {
                    sent.complete(position);
                } else {
                    sent.completeExceptionally(BrokerTrouble.of(trouble, login));
                }
            });
        } catch (KafkaException trouble) {
            sent.completeExceptionally(BrokerTrouble.of(trouble, login));
        }
        return sent;
    }

    /** Waits a little for what is under way, then lets go. */
    @Override
    public void close() {
        producer.close(CLOSING);
    }
}

package vn.lienthong.intake.door;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topics;

/** Puts into an agency's outbox what its officers and systems publish over HTTP: there is one way in. */
public final class Outboxes implements AutoCloseable {
    /** How long the broker has, in seconds. */
    static final long PATIENCE_SECONDS = 10;

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> kafka;

    Outboxes(DefaultKafkaProducerFactory<String, byte[]> producers) {
        this.producers = producers;
        this.kafka = new KafkaTemplate<>(producers);
    }

    @Override
    public void close() {
        producers.destroy();
    }

    /**
     * Returns when the broker has it.
     *
     * @param headers the record's headers by name
     * @throws Unavailable if the broker does not take it in time
     */
    public void put(AgencyCode agency, String key, Map<String, byte[]> headers, byte[] payload)
            throws InterruptedException {
        try {
            send(agency, key, headers, payload).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Unavailable(e);
        }
    }

    /** Done when the broker has it, or failed, already where it could not even be handed over; what is sent one after the other lies so in the outbox. */
    CompletableFuture<?> send(AgencyCode agency, String key, Map<String, byte[]> headers, byte[] payload) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.outbox(agency).name(), key, payload);
        Headers target = record.headers();
        headers.forEach(target::add);
        try {
            return kafka.send(record);
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The broker did not take it: it may or may not be there, and the same id may be sent again. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(Throwable cause) {
            super(cause);
        }
    }
}

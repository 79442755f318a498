package vn.lienthong.acceptance.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer whose acknowledgement means kept. */
final class Sender implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    Sender(Map<String, Object> login) {
        Map<String, Object> settings = new HashMap<>(login);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    CompletionStage<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
        producer.send(record, (position, fault) -> {
            if (fault == null) {
                sent.complete(position);
            } else {
                sent.completeExceptionally(fault);
            }
        });
        return sent;
    }

    @Override
    public void close() {
        producer.close();
    }
}

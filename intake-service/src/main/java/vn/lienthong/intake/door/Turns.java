package vn.lienthong.intake.door;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Lets the agencies of a lane take turns. Kafka Streams goes on with the record of the lowest timestamp; here that is no time
 * but the number of a turn: whoever has sent much is behind whoever has sent little, however long it has waited (start-time
 * fair queueing: Goyal, Vin, Cheng, SIGCOMM 1996). When the broker received the record goes along in a header.
 */
final class Turns implements TimestampExtractor {
    private static final String RECEIVED = "lienthong-received";

    private final Map<TopicPartition, Long> taken = new HashMap<>();
    /** The turn that is being served. */
    private long served;

    /** Called when the record has become the first of its outbox, which is when the one before it was taken. */
    @Override
    public synchronized long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        TopicPartition outbox = new TopicPartition(record.topic(), record.partition());
        long before = taken.getOrDefault(outbox, -1L);
        served = Math.max(served, before);
        long turn = Math.max(served, before + 1);
        taken.put(outbox, turn);
        record.headers().remove(RECEIVED);
        record.headers().add(RECEIVED, Long.toString(record.timestamp()).getBytes(StandardCharsets.US_ASCII));
        return turn;
    }

    /** When the broker received a record of an outbox, which is asked once: nothing of it stays in the headers. */
    static Instant received(Record<String, byte[]> record) {
        Headers headers = record.headers();
        Header received = headers.lastHeader(RECEIVED);
        if (received == null) {
            return Instant.ofEpochMilli(record.timestamp());
        }
        headers.remove(RECEIVED);
        return Instant.ofEpochMilli(Long.parseLong(new String(received.value(), StandardCharsets.US_ASCII)));
    }
}

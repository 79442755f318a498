package vn.lienthong.acceptance.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from now on, in a thread of its own, as a reader that sees only what is committed. */
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean closed;
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});

    Arrivals(Map<String, Object> login, String topic, int partitions) {
        this(
                login,
                IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .toList());
    }

    Arrivals(Map<String, Object> login, List<TopicPartition> all) {
        Map<String, Object> settings = new java.util.HashMap<>(login);
        settings.put("isolation.level", "read_committed");
        settings.put("fetch.max.wait.ms", 20);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    void each(Consumer<ConsumerRecord<byte[], byte[]>> record) {
        thread = Thread.ofPlatform().daemon().name("arrivals").start(() -> {
            try {
                while (!closed) {
                    consumer.poll(POLL).forEach(record);
                }
            } catch (InterruptException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                consumer.close();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package vn.lienthong.notification.inbox;

import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A few consumers that all who read share. They belong to no group and note no position. One that fails is closed, and another
 * takes its place when it is needed.
 */
final class Consumers implements AutoCloseable {
    private static final int MOST = 4;
    private static final int PATIENCE_MILLIS = 10_000;
    /** Who reads up to an end that is known waits for nothing. */
    private static final Duration READING = Duration.ofMillis(5);

    private final Map<String, Object> settings;
    private final Function<Map<String, Object>, Consumer<byte[], byte[]>> making;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Deque<Consumer<byte[], byte[]>> idle = new ConcurrentLinkedDeque<>();

    /** @param access how the broker is reached */
    Consumers(Map<String, Object> access) {
        this(access, own -> new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** @param making opens one with these settings */
    Consumers(Map<String, Object> access, Function<Map<String, Object>, Consumer<byte[], byte[]>> making) {
        this.making = making;
        settings = new HashMap<>(access);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    }

    /** What the reading finds. @throws KafkaException if the broker does not answer, or none of the consumers is free in time */
    <T> T read(Function<Consumer<byte[], byte[]>, T> reading) throws InterruptedException {
        if (!free.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new TimeoutException("all consumers are busy");
        }
        try {
            Consumer<byte[], byte[]> taken = idle.pollFirst();
            Consumer<byte[], byte[]> consumer = taken == null ? another("inbox-reads", READING) : taken;
            try {
                T found = reading.apply(consumer);
                idle.addFirst(consumer);
                return found;
            } catch (RuntimeException fault) {
                consumer.close();
                throw fault;
            }
        } finally {
            free.release();
        }
    }

    /**
     * One more, for who keeps it.
     *
     * @param longest for how long the broker keeps a question open where there is nothing: for so long a consumer that is to
     *     look elsewhere does not
     */
    Consumer<byte[], byte[]> another(String name, Duration longest) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) longest.toMillis());
        own.put(ConsumerConfig.CLIENT_ID_CONFIG, "notification-service-" + name);
        return making.apply(own);
    }

    @Override
    public void close() {
        free.acquireUninterruptibly(MOST);
        idle.forEach(Consumer::close);
    }
}

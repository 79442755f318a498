package vn.lienthong.views.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.Topics;
import vn.lienthong.runtime.web.Refusal;

/** The entries where they lie, on the log. It is seldom asked: each question opens a consumer, and closes it. */
final class AuditLog {
    /** Behind so many bytes an answer ends: 4 MiB. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TopicPartition LOG = new TopicPartition(Topics.AUDIT, 0);
    private static final byte[] NOTHING = {};
    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    /** @param consumers each of a consumer that sees only what was committed */
    AuditLog(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    /**
     * Entries in their order.
     *
     * @param offset where the reading begins
     * @param skipped how many entries from there on are left out
     * @param most how many are wanted; there may be fewer, where they are large
     * @throws Refusal 503, if the broker does not answer
     */
    List<byte[]> read(long offset, long skipped, int most) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(Set.of(LOG));
            consumer.seek(LOG, offset);
            return read(consumer, skipped, most);
        } catch (KafkaException trouble) {
            log.warn("the audit log cannot be read now", trouble);
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Nhật ký tạm thời chưa đọc được; hãy hỏi lại sau ít giây.",
                    List.of());
        }
    }

    private static List<byte[]> read(Consumer<byte[], byte[]> consumer, long skipped, int most) {
        List<byte[]> entries = new ArrayList<>();
        long end = consumer.endOffsets(Set.of(LOG)).getOrDefault(LOG, 0L);
        long left = skipped;
        long bytes = 0;
        long heard = System.nanoTime();
        while (entries.size() < most && bytes < MOST_BYTES && consumer.position(LOG) < end) {
            long before = consumer.position(LOG);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(TICK)) {
                if (left > 0) {
                    left--;
                } else if (entries.size() < most && bytes < MOST_BYTES) {
                    byte[] entry = record.value() == null ? NOTHING : record.value();
                    entries.add(entry);
                    bytes += entry.length;
                }
            }
            heard = consumer.position(LOG) > before ? System.nanoTime() : heard;
            if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new KafkaException("the broker fell silent");
            }
        }
        return entries;
    }
}

package vn.lienthong.notification.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Topics;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.web.Refusal;

/** The inboxes, read by position: what the agency itself would read there. */
public final class Inboxes {
    private static final Logger log = LoggerFactory.getLogger(Inboxes.class);
    /** Behind so many bytes of payloads a slice ends: 5 MiB. */
    private static final long MOST_BYTES = 5L * 1024 * 1024;

    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumers consumers;
    private final Duration patience;
    private final Timer reads;

    Inboxes(Consumers consumers, MeterRegistry meters) {
        this(consumers, meters, PATIENCE);
    }

    /** @param patience for how long a broker may say nothing while there is more to read */
    Inboxes(Consumers consumers, MeterRegistry meters, Duration patience) {
        this.consumers = consumers;
        this.patience = patience;
        this.reads = meters.timer("lienthong.inbox.reads");
    }

    static TopicPartition of(AgencyCode agency) {
        return new TopicPartition(Topics.inbox(agency).name(), 0);
    }

    /**
     * The events from that position on, oldest first, at most so many. None if it lies at the end, or behind it.
     *
     * @throws Refusal 503, if the broker does not answer
     */
    public Slice read(AgencyCode agency, long from, int most) throws InterruptedException {
        Timer.Sample sample = Timer.start();
        try {
            return consumers.read(consumer -> new Pass(consumer, agency, patience).read(from, most));
        } catch (KafkaException trouble) {
            throw away(trouble);
        } finally {
            sample.stop(reads);
        }
    }

    /** Behind the newest event that there is now. @throws Refusal 503, if the broker does not answer */
    public long end(AgencyCode agency) throws InterruptedException {
        try {
            return consumers.read(consumer -> new Pass(consumer, agency, patience).end());
        } catch (KafkaException trouble) {
            throw away(trouble);
        }
    }

    private static Refusal away(KafkaException trouble) {
        log.warn("an inbox cannot be read now", trouble);
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE, "Hộp đến tạm thời chưa đọc được; hãy hỏi lại sau ít giây.", List.of());
    }

    /** One reading by one consumer. */
    private record Pass(Consumer<byte[], byte[]> consumer, AgencyCode agency, Duration patience) {
        long end() {
            TopicPartition inbox = of(agency);
            return consumer.endOffsets(Set.of(inbox)).getOrDefault(inbox, 0L);
        }

        Slice read(long from, int most) {
            long end = end();
            if (from >= end) {
                return new Slice(List.of(), from, end);
            }
            TopicPartition inbox = of(agency);
            consumer.assign(Set.of(inbox));
            consumer.seek(inbox, from);
            List<Slice.Entry> entries = new ArrayList<>();
            long bytes = 0;
            long next = from;
            long heard = System.nanoTime();
            while (next < end && entries.size() < most && bytes < MOST_BYTES) {
                long before = next;
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(TICK)) {
                    if (entries.size() == most || bytes >= MOST_BYTES) {
                        return new Slice(entries, next, end);
                    }
                    next = record.offset() + 1;
                    if (add(record, entries)) {
                        bytes += record.value().length;
                    }
                }
                // behind what transactions leave in the log, and what is not for this reader: the broker speaks all the
                // same
                next = consumer.position(inbox);
                heard = next > before ? System.nanoTime() : heard;
                if (System.nanoTime() - heard > patience.toNanos()) {
                    throw new KafkaException("the broker fell silent");
                }
            }
            return new Slice(entries, next, end);
        }

        private boolean add(ConsumerRecord<byte[], byte[]> record, List<Slice.Entry> entries) {
            try {
                Message message = Message.read(record.headers(), record.value());
                return maySee(message.envelope()) && entries.add(new Slice.Entry(record.offset(), message));
            } catch (IllegalArgumentException noEnvelope) {
                log.error("{} holds a record without an envelope at {}", record.topic(), record.offset(), noEnvelope);
                return false;
            }
        }

        private boolean maySee(Envelope envelope) {
            AgencyCode provider = Objects.requireNonNull(envelope.provider());
            return WhoMaySee.ask(agency, Handling.from(provider, envelope.handling()))
                    .sees();
        }
    }
}

package vn.lienthong.runtime.community;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.runtime.message.Message;

/**
 * Reads the events of working groups from their beginning on, in each instance all of them. What was there at the start is read before
 * anybody is told who belongs to a group: half of it would take information from members that joined in the other half.
 */
final class FollowGroups implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FollowGroups.class);
    private static final Duration TICK = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Supplier<Consumer<byte[], byte[]>> opening;
    private final CurrentGroups groups;
    private final Runnable changed;
    /** Where each partition is read on, by whichever consumer. */
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private volatile @Nullable Consumer<byte[], byte[]> open;
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param opening a consumer of no group
     * @param changed told when somebody belongs to a group that did not, or does no more
     */
    FollowGroups(Supplier<Consumer<byte[], byte[]>> opening, CurrentGroups groups, Runnable changed) {
        this.opening = opening;
        this.groups = groups;
        this.changed = changed;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("follow-groups").daemon().start(this::follow);
        }
    }

    private void follow() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = opening.get()) {
                open = consumer;
                read(consumer);
            } catch (WakeupException ending) {
                return;
            } catch (KafkaException trouble) {
                log.warn("the working groups cannot be read now", trouble);
                pause();
            } finally {
                open = null;
            }
        }
    }

    /** From the beginning on, and after trouble from where it came: read again, members would lose what they joined for later. */
    private void read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Matter.GROUP.events()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        next.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean whole = false;
        while (running) {
            whole = whole
                    || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            if (whole && !groups.isWhole()) {
                groups.areWhole();
                changed.run();
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(whole ? TICK : Duration.ofMillis(100));
            apply(records);
            records.partitions().forEach(partition -> next.put(partition, consumer.position(partition)));
        }
    }

    private void apply(ConsumerRecords<byte[], byte[]> records) {
        boolean any = false;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                Message message = Message.read(record.headers(), record.value());
                any |= message.content() instanceof GroupEvent event
                        && groups.apply(event, message.envelope().number());
            } catch (RuntimeException unreadable) {
                log.error("{} holds a record at {} that cannot be read", record.topic(), record.offset(), unreadable);
            }
        }
        if (any) {
            changed.run();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Consumer<byte[], byte[]> reading = open;
        if (reading != null) {
            reading.wakeup();
        }
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

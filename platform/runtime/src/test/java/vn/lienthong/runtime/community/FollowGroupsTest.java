package vn.lienthong.runtime.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Matter;

/** Groups are known once all that was there at the start has been read, and not before. */
class FollowGroupsTest {
    private static final String TOPIC = Matter.GROUP.events();
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 0);

    private final MockConsumer<byte[], byte[]> consumer = consumer();
    private final MockConsumer<byte[], byte[]> another = consumer();
    private final Deque<MockConsumer<byte[], byte[]>> opened = new ArrayDeque<>(List.of(consumer, another));
    private final CurrentGroups groups = new CurrentGroups();
    private final AtomicInteger changes = new AtomicInteger();
    private final FollowGroups follow = new FollowGroups(opened::remove, groups, changes::incrementAndGet);

    private static MockConsumer<byte[], byte[]> consumer() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updatePartitions(
                TOPIC, List.of(new PartitionInfo(TOPIC, 0, new Node(1, "localhost", 1), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(ONE, 0L));
        consumer.updateEndOffsets(Map.of(ONE, 1L));
        return consumer;
    }

    @AfterEach
    void stop() {
        follow.stop();
    }

    @Test
    void areWholeWhenTheEndOfTheStartIsReached() {
        follow.start();
        await().until(() -> consumer.assignment().contains(ONE));
        assertThat(groups.isWhole()).isFalse();

        // what cannot be read is passed over: it is of no group that is known
        consumer.schedulePollTask(
                () -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, new byte[0], new byte[0])));

        await().until(groups::isWhole);
        assertThat(changes).hasValue(1);
        assertThat(groups.of("nowhere")).isEmpty();
    }

    @Test
    void afterTroubleGoesOnFromWhereItCameAndDoesNotPassThroughThePastAgain() {
        follow.start();
        await().until(() -> consumer.assignment().contains(ONE));
        consumer.schedulePollTask(
                () -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, new byte[0], new byte[0])));
        await().until(groups::isWhole);

        consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("away")));

        await().until(() -> another.assignment().contains(ONE));
        await().until(() -> another.position(ONE) == 1);
    }
}

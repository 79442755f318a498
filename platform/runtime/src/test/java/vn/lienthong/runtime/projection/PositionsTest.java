package vn.lienthong.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.fixture.Store;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class PositionsTest {
    private static final TopicPartition TIPS = new TopicPartition("lienthong.tips", 0);
    private static final TopicPartition OUTCOMES = new TopicPartition("lienthong.outcomes", 2);
    private static final TopicPartition REQUESTS = new TopicPartition("lienthong.requests", 3);

    private final Positions positions;

    PositionsTest(Store store) {
        positions = new Positions(store.empty());
    }

    @Test
    void knowsNoneInTheBeginning() {
        assertThat(positions.next("register", TIPS)).isEmpty();
    }

    @Test
    void standsBehindTheLastRecordOfEachPartition() {
        positions.advance("register", List.of(record(TIPS, 7), record(REQUESTS, 2), record(TIPS, 5)));

        assertThat(positions.next("register", TIPS)).contains(8L);
        assertThat(positions.next("register", REQUESTS)).contains(3L);
    }

    @Test
    void keepsTheViewsApart() {
        positions.advance("register", List.of(record(TIPS, 7)));
        positions.advance("outcomes", List.of(record(TIPS, 1)));

        assertThat(positions.next("register", TIPS)).contains(8L);
        assertThat(positions.next("outcomes", TIPS)).contains(2L);
        assertThat(positions.all()).hasSize(2);
    }

    @Test
    void goesOnAndNeverBack() {
        positions.advance("register", List.of(record(TIPS, 7)));
        positions.advance("register", List.of(record(TIPS, 9)));
        positions.advance("register", List.of(record(TIPS, 3)));

        assertThat(positions.next("register", TIPS)).contains(10L);
    }

    @Test
    void goesOnWhereTheViewStandsThatIsFurthestBehindAndFromTheBeginningForANewOne() {
        positions.advance("register", List.of(record(TIPS, 7), record(REQUESTS, 1)));
        positions.advance("watch", List.of(record(TIPS, 4)));
        View register = new Named("register", Set.of(TIPS.topic(), REQUESTS.topic()));
        View watch = new Named("watch", Set.of(TIPS.topic()));
        View fresh = new Named("fresh", Set.of(OUTCOMES.topic()));
        try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.LATEST.name())) {
            consumer.assign(List.of(TIPS, REQUESTS, OUTCOMES));

            new SeekToPosition(List.of(register, watch, fresh), positions)
                    .onPartitionsAssigned("project-in-0", consumer, List.of(TIPS, REQUESTS, OUTCOMES), true);

            assertThat(consumer.position(TIPS)).isEqualTo(5);
            assertThat(consumer.position(REQUESTS)).isEqualTo(2);
            assertThat(consumer.position(OUTCOMES)).isZero();
        }
    }

    @Test
    void leavesAConsumerAloneThatFeedsNoView() {
        positions.advance("register", List.of(record(TIPS, 7)));
        try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.LATEST.name())) {
            consumer.assign(List.of(TIPS));
            consumer.updateEndOffsets(Map.of(TIPS, 42L));

            new SeekToPosition(List.of(new Named("register", Set.of(TIPS.topic()))), positions)
                    .onPartitionsAssigned("tellWaiting-in-0", consumer, List.of(TIPS), true);

            assertThat(consumer.position(TIPS)).isEqualTo(42);
        }
    }

    private record Named(String name, Set<String> topics) implements View {
        @Override
        public void apply(List<LogRecord> batch) {
            throw new UnsupportedOperationException("only its position is asked for");
        }
    }

    private static LogRecord record(TopicPartition partition, long offset) {
        return new LogRecord(partition.topic(), partition.partition(), offset, "key", Notes.note("text"));
    }
}

package vn.lienthong.runtime.decider;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.Matter;
import vn.lienthong.runtime.community.Communities;

class TickingTest {
    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    private static final Duration OFTEN = Duration.ofMillis(250);
    private static final Duration SELDOM = Duration.ofSeconds(5);

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private Clocks clocks;
    private Ticking ticking;
    private Instant now = START;

    @BeforeEach
    void start() {
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(Clocks.STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        clocks = new Clocks(store);
        Waking waking = new Waking(Map.of(), clocks, now::toEpochMilli, woke -> {}, new SimpleMeterRegistry());
        Following following =
                new Following(Map.of(), new Followers(store), Communities.NONE, woke -> {}, new SimpleMeterRegistry());
        ticking = new Ticking(context, waking, following);
        ticking.often();
    }

    @Test
    void looksSeldomOnceNothingStrikesSoonAndOftenAgainWhenSomethingMay() {
        assertThat(timers()).containsExactly(OFTEN);
        look(Duration.ofSeconds(1));
        assertThat(timers()).as("commands of an outage may be on their way").containsExactly(OFTEN);

        look(Duration.ofSeconds(2));
        assertThat(timers()).containsExactly(SELDOM);
        look(SELDOM);
        assertThat(timers()).containsExactly(SELDOM);

        ticking.often();
        assertThat(timers()).containsExactly(OFTEN);
    }

    @Test
    void looksOftenBeforeAClockStrikes() {
        clocks.move(
                new MatterKey(Matter.REQUEST, new UUID(1, 2).toString()),
                Optional.empty(),
                Optional.of(START.plusSeconds(30)));
        look(Duration.ofSeconds(3));
        assertThat(timers()).containsExactly(SELDOM);
        look(Duration.ofSeconds(16));
        assertThat(timers()).as("in 11 seconds").containsExactly(SELDOM);
        look(SELDOM);
        assertThat(timers()).as("in 6 seconds").containsExactly(OFTEN);
    }

    private void look(Duration later) {
        now = now.plus(later);
        List<CapturedPunctuator> running = running();
        running.forEach(timer -> timer.getPunctuator().punctuate(now.toEpochMilli()));
    }

    private List<Duration> timers() {
        return running().stream().map(CapturedPunctuator::getInterval).toList();
    }

    private List<CapturedPunctuator> running() {
        return context.scheduledPunctuators().stream()
                .filter(timer -> !timer.cancelled())
                .toList();
    }
}

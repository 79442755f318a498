package vn.lienthong.exchange.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.fixture.Away;
import vn.lienthong.fixture.Flow;
import vn.lienthong.runtime.message.Routing;
import vn.lienthong.runtime.parking.Parked;

/** What the searches of the exchange have in common. */
class FindingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String READ = "read";
    private static final String FOUND = "found";

    @TempDir
    private Path state;

    /** Passes on each letter that it has not seen before; a digit is too much for it, and of a question mark somebody is away. */
    private static void look(
            Record<String, byte[]> record, KeyValueStore<String, byte[]> store, BiConsumer<String, byte[]> onward) {
        for (char letter : text(record.value()).toCharArray()) {
            if (letter == '?') {
                Away.directory();
            } else if (Character.isDigit(letter)) {
                throw new IllegalArgumentException("a digit");
            }
            byte[] value = String.valueOf(letter).getBytes(StandardCharsets.UTF_8);
            if (store.putIfAbsent(String.valueOf(letter), value) == null) {
                onward.accept(record.key() + letter, value);
            }
        }
    }

    private Flow flow() {
        return Flow.of(state, READ, records -> {
            Finding<byte[]> finding = Finding.in(records, "letters", FindingTest::look);
            finding.found().to(FOUND, Produced.with(Serdes.String(), Serdes.ByteArray()));
            Routing.route(finding.parked());
        });
    }

    private static void send(Flow flow, String key, String value) {
        flow.send(READ, key, new RecordHeaders(), value.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    @Test
    void passesOnAllThatAStepFinds() {
        try (Flow flow = flow()) {
            send(flow, "1", "abca");
            send(flow, "2", "bd");

            assertThat(flow.records(FOUND)).extracting(TestRecord::key).containsExactly("1a", "1b", "1c", "2d");
        }
    }

    @Test
    void keepsARecordWholeOnWhichAStepFailsAndPassesOnNothingOfIt() {
        try (Flow flow = flow()) {
            send(flow, "1", "ab3");
            send(flow, "2", "c");

            assertThat(flow.records(FOUND)).extracting(TestRecord::key).containsExactly("2c");
            assertThat(flow.read(Topics.PARKED))
                    .singleElement()
                    .extracting(message -> Json.read(message.payload(), Parked.class))
                    .satisfies(parked -> {
                        assertThat(parked.key()).isEqualTo("1");
                        assertThat(text(parked.payload())).isEqualTo("ab3");
                    });
        }
    }

    @Test
    void looksAgainWhereSomethingItAsksIsAway() {
        try (Flow flow = flow()) {
            assertThatThrownBy(() -> send(flow, "1", "a?")).hasRootCauseInstanceOf(vn.lienthong.runtime.Away.class);

            assertThat(flow.records(Topics.PARKED)).isEmpty();
        }
    }
}

package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** As Kafka Streams takes them: of the first records of all outboxes, the one with the lowest timestamp. */
class TurnsTest {
    private final Turns turns = new Turns();
    private final Map<String, Deque<ConsumerRecord<Object, Object>>> outboxes = new HashMap<>();
    private final Map<String, Long> firsts = new HashMap<>();

    @Test
    void letsWhoSendsLittleGoBeforeWhoHasSentMuchBefore() {
        send("A", 10_000);
        List<String> served = new ArrayList<>(serve(1000));
        send("B", 1);

        served = serve(2);

        assertThat(served).contains("B");
    }

    @Test
    void givesEachOfThoseWhoSendMuchTheSameNumberOfTurns() {
        send("A", 5000);
        serve(500);
        send("B", 5000);
        send("C", 5000);

        List<String> served = serve(3000);

        assertThat(served.stream().filter("A"::equals).count()).isBetween(999L, 1001L);
        assertThat(served.stream().filter("B"::equals).count()).isBetween(999L, 1001L);
        assertThat(served.stream().filter("C"::equals).count()).isBetween(999L, 1001L);
    }

    /** Who was silent for long has not saved turns up, and does not shut the others out. */
    @Test
    void doesNotLetWhoWasSilentCatchUp() {
        send("A", 2000);
        serve(1000);
        send("B", 1000);

        List<String> served = serve(200);

        assertThat(served.stream().filter("A"::equals).count()).isBetween(99L, 101L);
    }

    @Test
    void keepsWhenTheBrokerReceivedARecordAndLeavesNothingInItsHeaders() {
        var record = record("A", 1_795_943_000_123L);
        record.headers().add("lienthong-received", "0".getBytes(StandardCharsets.US_ASCII));
        long turn = turns.extract(record, -1);
        var taken = new Record<>("key", new byte[0], turn, record.headers());

        assertThat(Turns.received(taken).toEpochMilli()).isEqualTo(1_795_943_000_123L);
        assertThat(taken.headers()).isEmpty();
    }

    private void send(String agency, int count) {
        Deque<ConsumerRecord<Object, Object>> outbox = outboxes.computeIfAbsent(agency, unused -> new ArrayDeque<>());
        boolean idle = outbox.isEmpty();
        for (int number = 0; number < count; number++) {
            outbox.add(record(agency, number));
        }
        if (idle) {
            firsts.put(agency, turns.extract(outbox.getFirst(), -1));
        }
    }

    private List<String> serve(int count) {
        List<String> served = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String agency = firsts.entrySet().stream()
                    .min(Comparator.comparingLong(Map.Entry::getValue))
                    .orElseThrow()
                    .getKey();
            served.add(agency);
            Deque<ConsumerRecord<Object, Object>> outbox = outboxes.get(agency);
            outbox.removeFirst();
            if (outbox.isEmpty()) {
                firsts.remove(agency);
            } else {
                firsts.put(agency, turns.extract(outbox.getFirst(), firsts.get(agency)));
            }
        }
        return served;
    }

    private static ConsumerRecord<Object, Object> record(String agency, long timestamp) {
        return new ConsumerRecord<>(
                "agency.%s.outbox".formatted(agency),
                0,
                timestamp,
                timestamp,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                null,
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}

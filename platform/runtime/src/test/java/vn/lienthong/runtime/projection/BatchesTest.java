package vn.lienthong.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.support.MessageBuilder;
import vn.lienthong.contract.Envelope;
import vn.lienthong.fixture.Batch;
import vn.lienthong.runtime.message.Message;

class BatchesTest {
    private static final byte[] PAYLOAD = "{}".getBytes(StandardCharsets.UTF_8);

    private final List<RuntimeException> unreadable = new ArrayList<>();

    @Test
    void takesABatchApartInItsOrder() {
        Message first = aMessage("1");
        Message second = aMessage("2");

        List<LogRecord> records = Batches.records(
                Batch.of("lienthong.tips")
                        .with(7, "a", first)
                        .with(8, "b", second)
                        .message(),
                unreadable::add);

        assertThat(records)
                .extracting(LogRecord::topic, LogRecord::partition, LogRecord::offset, LogRecord::key)
                .containsExactly(tuple("lienthong.tips", 0, 7L, "a"), tuple("lienthong.tips", 0, 8L, "b"));
        assertThat(records)
                .extracting(record -> record.message().envelope())
                .containsExactly(first.envelope(), second.envelope());
        assertThat(unreadable).isEmpty();
    }

    @Test
    void readsHeadersThatComeAsTextAsWell() {
        Map<String, Object> headers = Map.of(
                "ce_id",
                "1",
                "ce_source",
                "/exchange-service",
                "ce_type",
                "x",
                "content-type",
                "application/json",
                "kafka_x",
                7);

        List<LogRecord> records = Batches.records(
                Batch.of("lienthong.tips").with(7, null, headers, PAYLOAD).message(), unreadable::add);

        assertThat(records)
                .extracting(record -> record.message().envelope())
                .containsExactly(aMessage("1").envelope());
        assertThat(records).extracting(LogRecord::key).containsExactly("null");
    }

    @Test
    void setsAsideWhatCannotBeReadAndTakesTheRest() {
        List<LogRecord> records = Batches.records(
                Batch.of("lienthong.tips")
                        .with(1, "a", Map.of(), PAYLOAD)
                        .with(2, "b", Map.of("ce_id", "2"), PAYLOAD)
                        .with(3, "c", Map.of("ce_id", "3"), KafkaNull.INSTANCE)
                        .with(4, "d", Map.of("ce_id", "4", "ce_source", "not a uri", "ce_type", "x"), PAYLOAD)
                        .with(5, "e", aMessage("5"))
                        .message(),
                unreadable::add);

        assertThat(records).extracting(LogRecord::offset).containsExactly(5L);
        assertThat(unreadable).hasSize(4);
    }

    @Test
    void setsAsideWhatCameWithoutItsPlaceOnTheLog() {
        List<LogRecord> records =
                Batches.records(MessageBuilder.withPayload(List.of(PAYLOAD)).build(), unreadable::add);

        assertThat(records).isEmpty();
        assertThat(unreadable)
                .singleElement()
                .satisfies(fault -> assertThat(fault).hasMessageStartingWith("no batch header"));
    }

    private static Message aMessage(String id) {
        return new Message(Envelope.of(id, URI.create("/exchange-service"), "x"), PAYLOAD);
    }
}

package vn.lienthong.intake.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Store;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.projection.LogRecord;

@ParameterizedClass(name = "on {0}")
@MethodSource("vn.lienthong.fixture.Stores#all")
class ParkedViewTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");

    private final ParkedView parked;

    ParkedViewTest(Store store) {
        parked = new ParkedView(store.empty());
    }

    @Test
    void showsWhereSomethingWasReadAndWhyItIsKeptButNotItsContent() {
        parked.apply(List.of(record(7, MORNING)));

        assertThat(parked.newest(10))
                .singleElement()
                .satisfies(document -> assertThat(document)
                        .containsEntry("id", "agency.MS-15.outbox-0@7")
                        .containsEntry("topic", "agency.MS-15.outbox")
                        .containsEntry("offset", 7L)
                        .containsEntry("type", "vn.lienthong.plan.propose.v1")
                        .containsEntry("reason", "unknown_type")
                        .containsEntry("detailVi", "Chưa biết loại này. Thiếu mã.")
                        .doesNotContainKeys("_id", "payload"));
    }

    @Test
    void changesNothingWhenABatchComesAgain() {
        parked.apply(List.of(record(7, MORNING), record(8, MORNING)));
        parked.apply(List.of(record(7, MORNING)));

        assertThat(parked.newest(10)).hasSize(2);
    }

    @Test
    void listsTheNewestFirst() {
        parked.apply(
                List.of(record(1, MORNING), record(2, MORNING.plusSeconds(60)), record(3, MORNING.minusSeconds(60))));

        assertThat(parked.newest(2))
                .extracting(document -> document.get("offset"))
                .containsExactly(2L, 1L);
    }

    private static LogRecord record(long offset, Instant at) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_type", "vn.lienthong.plan.propose.v1".getBytes(StandardCharsets.UTF_8));
        Emission emission = new Parking("intake-service")
                .park(
                        new Parking.Position("agency.MS-15.outbox", 0, offset),
                        null,
                        headers,
                        new byte[] {'{'},
                        List.of(
                                Reason.of(ReasonCode.UNKNOWN_TYPE, "ce:type", "Chưa biết loại này."),
                                Reason.of(ReasonCode.ENVELOPE, "ce:id", "Thiếu mã.")),
                        at);
        return new LogRecord("lienthong.parked", 0, offset, emission.key(), emission.message());
    }
}

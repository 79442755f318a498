package vn.lienthong.intake.parked;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.parking.ParkingEvent;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.projection.LogRecord;

/** Records as they come from the log of what was parked, and of what became of it. */
final class ParkedSamples {
    static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    static final String OUTBOX = "agency.MS-15.outbox";
    static final Map<String, String> NOTHING = Map.of();

    private ParkedSamples() {}

    /** In the outbox of MS-15, unreadable. */
    static LogRecord unreadable(long offset, Instant at) {
        return parked(
                new Parking.Position(OUTBOX, 0, offset),
                null,
                NOTHING,
                "xin chào".getBytes(StandardCharsets.UTF_8),
                at);
    }

    static LogRecord parked(
            Parking.Position position,
            @Nullable String key,
            Map<String, String> headers,
            byte @Nullable [] payload,
            Instant at) {
        RecordHeaders raw = new RecordHeaders();
        headers.forEach((name, value) -> raw.add(name, value.getBytes(StandardCharsets.UTF_8)));
        Emission emission = new Parking("intake-service")
                .park(
                        position,
                        key,
                        raw,
                        payload,
                        List.of(
                                Reason.of(ReasonCode.MALFORMED_JSON, "", "Không phải JSON."),
                                Reason.of(ReasonCode.ENVELOPE, "ce:id", "Thiếu mã.")),
                        at);
        return new LogRecord(Topics.PARKED, 0, position.offset(), emission.key(), emission.message());
    }

    static LogRecord settled(ParkingEvent event) {
        Envelope envelope = Envelope.of(
                "e-" + event.parked(),
                java.net.URI.create("/intake-service"),
                MessageTypes.of(event).name());
        return new LogRecord(
                Matter.PARKING.events(), 0, 0, event.parked().key(), new Message(envelope, Json.write(event)));
    }
}

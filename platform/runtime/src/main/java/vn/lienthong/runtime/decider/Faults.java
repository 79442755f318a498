package vn.lienthong.runtime.decider;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Record;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parking;

/** What becomes of a command that the platform failed on. */
final class Faults {
    private final Parking parking;
    private final URI source;

    Faults(String service, URI source) {
        this.parking = new Parking(service);
        this.source = source;
    }

    /** Keeps the command whole, and tells its sender so if it can be read who that is. */
    List<Emission> park(Parking.Position position, Record<String, byte[]> record) {
        Reason reason =
                Reason.of(ReasonCode.FAULT, null, "Hệ thống gặp lỗi khi xử lý; nội dung được giữ lại nguyên vẹn.");
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Emission parked = parking.park(position, record.key(), record.headers(), record.value(), List.of(reason), at);
        return Stream.concat(Stream.of(parked), tellSender(position, record, reason, at).stream())
                .toList();
    }

    private List<Emission> tellSender(
            Parking.Position position, Record<String, byte[]> record, Reason reason, Instant at) {
        try {
            Message message = Message.read(record.headers(), record.value());
            Envelope cause = message.envelope();
            AgencyCode sender = Sources.agency(cause.source()).orElseThrow();
            Outcome outcome = new Outcome(
                    cause.id(),
                    cause.type(),
                    sender,
                    Outcome.Status.PARKED,
                    record.key(),
                    position.toString(),
                    message.digest(),
                    List.of(),
                    List.of(reason),
                    at);
            return Outcomes.tell(outcome, cause, source);
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }
}

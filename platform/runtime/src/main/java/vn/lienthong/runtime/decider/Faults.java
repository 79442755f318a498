package vn.lienthong.runtime.decider;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
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
    private final Entries entries;

    Faults(String service, URI source) {
        this.parking = new Parking(service);
        this.source = source;
        this.entries = new Entries(source, null);
    }

    /** Keeps the command whole, and tells its sender so if it can be read who that is. */
    List<Emission> park(Parking.Position position, Record<String, byte[]> record) {
        Reason reason =
                Reason.of(ReasonCode.FAULT, null, "Hệ thống gặp lỗi khi xử lý; nội dung được giữ lại nguyên vẹn.");
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Emission parked = parking.park(position, record.key(), record.headers(), record.value(), List.of(reason), at);
        Envelope cause = envelope(record);
        Outcome outcome = cause == null ? null : outcome(cause, position, record, reason, at);
        List<Emission> emissions = new ArrayList<>(List.of(parked));
        byte[] json = null;
        if (cause != null && outcome != null) {
            List<Emission> told = Outcomes.tell(outcome, cause, source);
            json = told.getFirst().message().payload();
            emissions.addAll(told);
        }
        emissions.add(entries.ofFault(position, cause, record.key(), outcome, json, at));
        return emissions;
    }

    private static @Nullable Envelope envelope(Record<String, byte[]> record) {
        try {
            return Envelope.from(Message.attributes(record.headers()));
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Outcome outcome(
            Envelope cause, Parking.Position position, Record<String, byte[]> record, Reason reason, Instant at) {
        try {
            AgencyCode sender = Sources.agency(cause.source()).orElseThrow();
            return new Outcome(
                    cause.id(),
                    cause.type(),
                    sender,
                    Outcome.Status.PARKED,
                    record.key(),
                    position.toString(),
                    Message.read(record.headers(), record.value()).digest(),
                    List.of(),
                    List.of(reason),
                    at);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}

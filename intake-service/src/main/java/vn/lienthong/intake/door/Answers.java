package vn.lienthong.intake.door;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.runtime.audit.Audited;
import vn.lienthong.runtime.decider.Outcomes;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.parking.Parking.Position;

/** How the door answers what it does not let in. The answer goes to the agency whose outbox it is, whoever it claims to be. */
final class Answers {
    private static final String SERVICE = "intake-service";
    private static final URI SOURCE = URI.create("/" + SERVICE);
    private static final int LONGEST_TYPE = 200;

    private final Parking parking = new Parking(SERVICE);

    List<Emission> refuse(Arrival arrival, Position position, List<Reason> reasons) {
        return tell(arrival, position, Outcome.Status.REFUSED, reasons);
    }

    List<Emission> keep(Arrival arrival, Record<String, byte[]> record, Position position, List<Reason> reasons) {
        List<Emission> emissions = new ArrayList<>(tell(arrival, position, Outcome.Status.PARKED, reasons));
        emissions.add(parking.park(position, record.key(), record.headers(), record.value(), reasons, arrival.now()));
        return emissions;
    }

    private static List<Emission> tell(
            Arrival arrival, Position position, Outcome.Status status, List<Reason> reasons) {
        String given = Attributes.hasId(arrival) ? arrival.attributes().get("id") : null;
        String id = given == null ? position.toString() : given;
        Outcome outcome = new Outcome(
                id,
                cut(arrival.attributes().get("type"), LONGEST_TYPE),
                arrival.agency(),
                status,
                null,
                position.toString(),
                Digest.of(arrival.payload()),
                List.of(),
                given == null ? withPosition(reasons, id) : reasons,
                arrival.now());
        Envelope cause = Envelope.of(id, Sources.of(arrival.agency()), "refused");
        List<Emission> emissions = new ArrayList<>(Outcomes.tell(outcome, cause, SOURCE));
        emissions.add(
                noted(arrival, position, outcome, emissions.getFirst().message().payload()));
        return emissions;
    }

    /** For the audit log: what is let in is noted by the decider that it reaches. */
    private static Emission noted(Arrival arrival, Position position, Outcome outcome, byte[] told) {
        AuditEntry entry = new AuditEntry.Decided(
                SERVICE,
                outcome.agency(),
                cut(arrival.attributes().get(Attributes.OFFICER), Envelope.LONGEST_OFFICER),
                outcome.command(),
                outcome.type(),
                null,
                null,
                outcome.status(),
                outcome.digest(),
                List.of(),
                Audited.digest(List.of(), told),
                List.of(),
                outcome.at());
        return Audited.entry(entry, "audit-" + position, SOURCE, position.toString());
    }

    /** What has no id of its own is answered by where it lies, which stays the same however often it is read. */
    private static List<Reason> withPosition(List<Reason> reasons, String position) {
        List<Reason> told = new ArrayList<>(reasons);
        told.add(Reason.of(
                ReasonCode.ENVELOPE,
                "ce:id",
                "Không có mã dùng được để trả lời, nên kết quả này mang mã theo vị trí trong hộp đi: " + position
                        + "."));
        return told;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null ? null : Characters.shown(text, longest);
    }
}

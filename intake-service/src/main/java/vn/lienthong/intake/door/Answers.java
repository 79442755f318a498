package vn.lienthong.intake.door;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;
import vn.lienthong.runtime.decider.Outcomes;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.parking.Parking.Position;

/** How the door answers what it does not let in. The answer goes to the agency whose outbox it is, whoever it claims to be. */
final class Answers {
    private static final String SERVICE = "intake-service";
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
                cut(arrival.attributes().get("type")),
                arrival.agency(),
                status,
                null,
                position.toString(),
                Digest.of(arrival.payload()),
                List.of(),
                given == null ? withPosition(reasons, id) : reasons,
                arrival.now());
        Envelope cause = Envelope.of(id, Sources.of(arrival.agency()), "refused");
        return Outcomes.tell(outcome, cause, URI.create("/" + SERVICE));
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

    private static @Nullable String cut(@Nullable String type) {
        return type == null ? null : Characters.shown(type, LONGEST_TYPE);
    }
}

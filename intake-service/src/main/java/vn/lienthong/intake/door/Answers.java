package vn.lienthong.intake.door;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Excerpt;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
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
        String id = Attributes.hasId(arrival) ? arrival.attributes().get("id") : null;
        Outcome outcome = new Outcome(
                id,
                cut(arrival.attributes().get("type")),
                arrival.agency(),
                status,
                null,
                position.toString(),
                Digest.of(arrival.payload()),
                List.of(),
                reasons,
                arrival.now());
        Envelope cause = Envelope.of(id == null ? position.toString() : id, Sources.of(arrival.agency()), "refused");
        return Outcomes.tell(outcome, cause, URI.create("/" + SERVICE));
    }

    private static @Nullable String cut(@Nullable String type) {
        return type == null ? null : Excerpt.of(type, LONGEST_TYPE);
    }
}

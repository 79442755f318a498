package vn.lienthong.intake.door;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.intake.outcome.AwaitedOutcomes;
import vn.lienthong.runtime.message.Digest;
import vn.lienthong.runtime.web.Caller;

/** Puts into an agency's outbox what a page of this service says for it. What the door would refuse is not put there. */
public final class Publishing {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Outboxes outboxes;
    private final AwaitedOutcomes awaited;
    private final Admission admission;
    private final InstantSource clock;

    Publishing(Outboxes outboxes, AwaitedOutcomes awaited, Admission admission, InstantSource clock) {
        this.outboxes = outboxes;
        this.awaited = awaited;
        this.admission = admission;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Published {
        /** It took effect. */
        record Accepted() implements Published {}

        /** It is in the outbox, and nobody has decided yet. */
        record Kept() implements Published {}

        /** It was turned down. */
        record Refused(List<Reason> reasons) implements Published {}

        /** It may or may not be in the outbox: the same may be sent again. */
        record Away() implements Published {}
    }

    /** @param id the same for the same content, however often it is sent */
    public Published publish(AgencyCode agency, String id, AgencyCommand command) throws InterruptedException {
        URI source = Sources.of(agency);
        Map<String, String> attributes =
                Envelope.of(id, source, MessageTypes.of(command).name()).attributes();
        Arrival arrival = new Arrival(agency, attributes, null, Json.write(command), clock.instant());
        return switch (admission.admit(arrival)) {
            case Verdict.Admitted admitted -> put(source, id, arrival);
            case Verdict.Refused(var reasons) -> new Published.Refused(reasons);
            case Verdict.Kept(var reasons) -> new Published.Refused(reasons);
        };
    }

    private Published put(URI source, String id, Arrival arrival) throws InterruptedException {
        AgencyCode agency = arrival.agency();
        Letter letter = Letter.of(new Caller(agency, "intake-service", null), arrival, null, arrival.payload());
        try (AwaitedOutcomes.Wait wait = awaited.begin(source, id, Digest.of(arrival.payload()))) {
            outboxes.put(agency, id, letter.headers(), letter.body());
            return wait.within(PATIENCE).map(Publishing::told).orElseGet(Published.Kept::new);
        } catch (Outboxes.Unavailable e) {
            return new Published.Away();
        }
    }

    private static Published told(Outcome outcome) {
        return switch (outcome.status()) {
            case ACCEPTED -> new Published.Accepted();
            case PARKED -> new Published.Kept();
            case REFUSED -> new Published.Refused(outcome.reasons());
        };
    }
}

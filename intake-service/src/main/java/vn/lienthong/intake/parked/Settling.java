package vn.lienthong.intake.parked;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.parking.ParkingEvent;
import vn.lienthong.contract.parking.ParkingEvent.ParkedDiscarded;
import vn.lienthong.contract.parking.ParkingEvent.ParkedReplayed;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.intake.outcome.OutcomeView;
import vn.lienthong.runtime.decider.Outcomes;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.parking.Parked;

/**
 * Does what was decided about parked records, in the transaction of the decision: sends again what is to be sent again, and tells
 * the sender of what was discarded so. All else passes. What was parked is read from the view; while that cannot be read, the decision
 * is made again later.
 */
final class Settling implements Processor<String, Emission, String, Emission> {
    private static final URI SOURCE = URI.create("/intake-service");

    private final ParkedView parked;
    private final OutcomeView outcomes;
    private @Nullable ProcessorContext<String, Emission> context;

    Settling(ParkedView parked, OutcomeView outcomes) {
        this.parked = parked;
        this.outcomes = outcomes;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, Emission> record) {
        ProcessorContext<String, Emission> sink = Objects.requireNonNull(context);
        sink.forward(record);
        if (record.value().topic().equals(Matter.PARKING.events())) {
            for (Emission more :
                    consequences((ParkingEvent) record.value().message().content())) {
                sink.forward(new Record<>(more.key(), more, record.timestamp(), new RecordHeaders()));
            }
        }
    }

    private List<Emission> consequences(ParkingEvent event) {
        Parked found = found(event.parked());
        return switch (event) {
            case ParkedReplayed replayed -> List.of(Resending.of(found, replayed.correction(), replayed.officer()));
            case ParkedDiscarded discarded -> told(found, discarded);
        };
    }

    private Parked found(ParkingId id) {
        return parked.find(id)
                .map(ParkedView.Found::parked)
                .orElseThrow(() -> new ParkedAway("not in the view yet: " + id));
    }

    /** Whoever was told that it is kept is told that it is no longer. */
    private List<Emission> told(Parked found, ParkedDiscarded discarded) {
        return Resending.sender(found).stream()
                .flatMap(sender -> outcome(sender, found).stream())
                .flatMap(kept -> refused(kept, discarded).stream())
                .toList();
    }

    private List<Outcome> outcome(AgencyCode sender, Parked found) {
        return Stream.of(Resending.id(found, null), Resending.position(found))
                .distinct()
                .flatMap(id -> outcomes.parked(sender, id).stream())
                .limit(1)
                .toList();
    }

    private static List<Emission> refused(Outcome kept, ParkedDiscarded discarded) {
        ReasonCode code = kept.reasons().isEmpty()
                ? ReasonCode.FAULT
                : kept.reasons().getFirst().code();
        List<Reason> reasons = new ArrayList<>(kept.reasons());
        reasons.add(Reason.of(code, null, "Văn phòng Thường trực đã bỏ mục giữ lại này: " + discarded.because()));
        Outcome refused = new Outcome(
                kept.command(),
                kept.type(),
                kept.agency(),
                Outcome.Status.REFUSED,
                kept.subject(),
                kept.position(),
                kept.digest(),
                List.of(),
                reasons,
                discarded.at());
        String id = Objects.requireNonNull(kept.command(), "found by it");
        return Outcomes.tell(refused, Envelope.of(id, Sources.of(kept.agency()), "refused"), SOURCE);
    }
}

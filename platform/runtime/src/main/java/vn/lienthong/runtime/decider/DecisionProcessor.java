package vn.lienthong.runtime.decider;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.directory.DirectoryAway;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parking;

/** Decides the commands of one task. First everything is computed, which may fail and changes nothing; then it is kept. */
final class DecisionProcessor<C, E extends MatterEvent, S> implements Processor<String, byte[], String, Emission> {
    private static final Logger log = LoggerFactory.getLogger(DecisionProcessor.class);

    private final Decider<C, E, S> decider;
    private final URI source;
    private final Deciding<C, E, S> deciding;
    private final Parking parking;
    private final MeterRegistry meters;
    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable History<E> history;
    private @Nullable KeyValueStore<String, byte[]> outcomes;

    DecisionProcessor(Decider<C, E, S> decider, String service, Set<AgencyCode> enrolled, MeterRegistry meters) {
        this.decider = decider;
        this.source = URI.create("/" + service);
        this.deciding = new Deciding<>(decider, enrolled, source);
        this.parking = new Parking(service);
        this.meters = meters;
    }

    /** What is to be kept and sent for one command; {@code id} is its key among all commands, null if nothing is kept. */
    private record Work(
            @Nullable String id,
            int size,
            Deciding.@Nullable Result<?> fresh,
            String result,
            List<Emission> emissions) {
        static Work told(String result, List<Emission> emissions) {
            return new Work(null, 0, null, result, emissions);
        }
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        this.context = context;
        history = new History<>(context.getStateStore(History.STORE));
        outcomes = context.getStateStore(Decisions.OUTCOMES);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Timer.Sample sample = Timer.start(meters);
        Work work;
        try {
            work = work(record);
        } catch (DirectoryAway away) {
            throw away; // nothing is wrong with what was sent: it is looked at again when the directory is there
        } catch (RuntimeException fault) {
            log.error("cannot decide {}: parked", position(), fault);
            work = Work.told("parked", park(record));
        }
        keep(record, work);
        for (Emission emission : work.emissions()) {
            required(context).forward(new Record<>(emission.key(), emission, record.timestamp(), new RecordHeaders()));
        }
        sample.stop(
                meters.timer("lienthong.decisions", "matter", decider.matter().wire(), "outcome", work.result()));
    }

    private Work work(Record<String, byte[]> record) {
        Message message = Message.read(record.headers(), record.value());
        Envelope cause = message.envelope();
        String id = Outcomes.key(cause.source(), cause.id());
        byte[] before = required(outcomes).get(id);
        if (before != null) {
            Outcome outcome = Json.read(before, Outcome.class);
            return Work.told("repeated", Outcomes.tell(outcome, cause, source));
        }
        List<E> past = required(history).of(record.key());
        S state = decider.initial();
        for (E event : past) {
            state = decider.evolve(state, event);
        }
        Deciding.Result<S> result = deciding.decide(command(record, message), message, state);
        return new Work(id, past.size(), result, result.outcome().status().wire(), result.emissions());
    }

    @SuppressWarnings("unchecked") // the door sends each type to the topic of its own matter
    private Command<C> command(Record<String, byte[]> record, Message message) {
        Envelope cause = message.envelope();
        return new Command<>(
                (C) message.content(),
                record.key(),
                Sources.agency(cause.source()).orElseThrow(),
                cause.id(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private void keep(Record<String, byte[]> record, Work work) {
        if (work.id() != null && work.fresh() != null) {
            required(history).append(record.key(), work.size(), work.fresh().events());
            required(outcomes).put(work.id(), Json.write(work.fresh().outcome()));
        }
    }

    /** Keeps the command whole, and tells its sender so if it can be read who that is. */
    private List<Emission> park(Record<String, byte[]> record) {
        Reason reason =
                Reason.of(ReasonCode.FAULT, null, "Hệ thống gặp lỗi khi xử lý; nội dung được giữ lại nguyên vẹn.");
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Emission parked = parking.park(position(), record.key(), record.headers(), record.value(), List.of(reason), at);
        return Stream.concat(Stream.of(parked), tellSender(record, reason, at).stream())
                .toList();
    }

    private List<Emission> tellSender(Record<String, byte[]> record, Reason reason, Instant at) {
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
                    position().toString(),
                    message.digest(),
                    List.of(),
                    List.of(reason),
                    at);
            return Outcomes.tell(outcome, cause, source);
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private Parking.Position position() {
        return required(context)
                .recordMetadata()
                .map(at -> new Parking.Position(at.topic(), at.partition(), at.offset()))
                .orElseThrow();
    }

    private static <T> T required(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not initialised");
        }
        return part;
    }
}

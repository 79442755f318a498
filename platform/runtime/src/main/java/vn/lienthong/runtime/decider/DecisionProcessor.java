package vn.lienthong.runtime.decider;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.runtime.decider.Matters.Known;
import vn.lienthong.runtime.directory.DirectoryAway;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.streams.EarlyCommits;

/** Decides the commands of one task. First everything is computed, which may fail and changes nothing; then it is kept. */
final class DecisionProcessor<C, E extends MatterEvent, S> implements Processor<String, byte[], String, Emission> {
    private static final Logger log = LoggerFactory.getLogger(DecisionProcessor.class);

    private final Decider<C, E, S> decider;
    private final URI source;
    private final Deciding<C, E, S> deciding;
    private final Faults faults;
    private final MeterRegistry meters;
    private @Nullable Task<E, S> task;

    DecisionProcessor(Decider<C, E, S> decider, String service, Set<AgencyCode> enrolled, MeterRegistry meters) {
        this.decider = decider;
        this.source = URI.create("/" + service);
        this.deciding = new Deciding<>(decider, enrolled, source);
        this.faults = new Faults(service, source);
        this.meters = meters;
    }

    /** The stores of the task; made anew when the task is, since what is remembered ends with a transaction that failed. */
    private record Task<E extends MatterEvent, S>(
            ProcessorContext<String, Emission> context,
            Matters<E, S> matters,
            Clocks clocks,
            Waking<E, S> waking,
            EarlyCommits commits) {}

    /** What is to be kept and sent for one command; {@code fresh} is null if nothing is kept. */
    private record Work<E extends MatterEvent, S>(
            @Nullable Fresh<E, S> fresh, String result, List<Emission> emissions) {}

    /** What was decided just now; {@code id} is its key among all commands. */
    private record Fresh<E extends MatterEvent, S>(String id, Known<S> before, Deciding.Result<E, S> result) {}

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        Matters<E, S> matters = new Matters<>(decider, new History<>(context.getStateStore(History.STORE)));
        Clocks clocks = new Clocks(context.getStateStore(Clocks.STORE));
        Waking<E, S> waking = new Waking<>(decider, deciding, matters, clocks, context, meters);
        task = new Task<>(context, matters, clocks, waking, EarlyCommits.of(context));
        context.schedule(Waking.EVERY, PunctuationType.WALL_CLOCK_TIME, waking::look);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        task().waking().catchUp(Instant.ofEpochMilli(record.timestamp()));
        Timer.Sample sample = Timer.start(meters);
        Work<E, S> work;
        try {
            work = work(record);
        } catch (DirectoryAway away) {
            throw away; // nothing is wrong with what was sent: it is looked at again when the directory is there
        } catch (RuntimeException fault) {
            log.error("cannot decide {}: parked", position(), fault);
            work = new Work<>(null, "parked", faults.park(position(), record));
        }
        if (work.fresh() != null) {
            keep(record.key(), work.fresh());
        }
        for (Emission emission : work.emissions()) {
            task().context().forward(new Record<>(emission.key(), emission, record.timestamp(), new RecordHeaders()));
        }
        task().commits().worked(record.timestamp());
        sample.stop(
                meters.timer("lienthong.decisions", "matter", decider.matter().wire(), "outcome", work.result()));
    }

    private Work<E, S> work(Record<String, byte[]> record) {
        Message message = Message.read(record.headers(), record.value());
        Envelope cause = message.envelope();
        String id = Outcomes.key(cause.source(), cause.id());
        Known<S> known = task().matters().of(record.key());
        Optional<byte[]> before = task().matters().outcome(record.key(), known, id);
        if (before.isPresent()) {
            Outcome outcome = Json.read(before.get(), Outcome.class);
            return new Work<>(null, "repeated", Outcomes.tell(outcome, cause, source));
        }
        Deciding.Result<E, S> result = deciding.decide(command(record, message), message, known.standing());
        return new Work<>(
                new Fresh<>(id, known, result), result.required().status().wire(), result.emissions());
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

    private void keep(String matter, Fresh<E, S> fresh) {
        Deciding.Result<E, S> result = fresh.result();
        task().matters().keep(matter, fresh.before(), result, fresh.id());
        S before = fresh.before().standing().state();
        task().clocks().move(matter, decider.wakesAt(before), decider.wakesAt(result.state()));
    }

    private Parking.Position position() {
        return task().context()
                .recordMetadata()
                .map(at -> new Parking.Position(at.topic(), at.partition(), at.offset()))
                .orElseThrow();
    }

    private Task<E, S> task() {
        if (task == null) {
            throw new IllegalStateException("not initialised");
        }
        return task;
    }
}

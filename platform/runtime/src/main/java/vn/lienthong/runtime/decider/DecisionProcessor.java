package vn.lienthong.runtime.decider;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.Matter;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.community.Communities;
import vn.lienthong.runtime.decider.Waking.Woke;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.streams.EarlyCommits;

/** Decides the commands of one task. First everything is computed, which may fail and changes nothing; then it is kept. */
final class DecisionProcessor implements Processor<String, byte[], String, Emission> {
    private static final Logger log = LoggerFactory.getLogger(DecisionProcessor.class);

    private final List<Decider<?, ?, ?>> deciders;
    private final Map<String, Matter> kinds;
    private final URI source;
    private final Supplier<Connections> connections;
    private final Communities communities;
    private final Faults faults;
    private final MeterRegistry meters;
    private @Nullable Task task;

    DecisionProcessor(
            List<Decider<?, ?, ?>> deciders,
            String service,
            Supplier<Connections> connections,
            Communities communities,
            MeterRegistry meters) {
        this.deciders = deciders;
        this.kinds = deciders.stream()
                .map(Decider::matter)
                .collect(Collectors.toUnmodifiableMap(Matter::commands, Function.identity()));
        this.source = URI.create("/" + service);
        this.connections = connections;
        this.communities = communities;
        this.faults = new Faults(service, source);
        this.meters = meters;
    }

    /** The stores of the task; made anew when the task is, since what is remembered ends with a transaction that failed. */
    private record Task(
            ProcessorContext<String, Emission> context,
            Map<Matter, Docket<?, ?, ?>> dockets,
            Waking waking,
            Ticking ticking,
            EarlyCommits commits) {

        private void send(Work work, long timestamp) {
            for (Emission emission : work.emissions()) {
                context.forward(new Record<>(emission.key(), emission, timestamp, new RecordHeaders()));
            }
        }
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        Clocks clocks = new Clocks(context.getStateStore(Clocks.STORE));
        Followers followers = new Followers(context.getStateStore(Clocks.STORE));
        Map<Matter, Docket<?, ?, ?>> dockets = new EnumMap<>(Matter.class);
        deciders.forEach(decider -> dockets.put(decider.matter(), docket(decider, context, clocks, followers)));
        Consumer<Woke> woken = woke -> task().send(woke.work(), woke.at().toEpochMilli());
        Waking waking = new Waking(dockets, clocks, context::currentSystemTimeMs, woken, meters);
        Following following = new Following(dockets, followers, communities, woken, meters);
        Ticking ticking = new Ticking(context, waking, following);
        ticking.often();
        task = new Task(context, dockets, waking, ticking, EarlyCommits.of(context));
    }

    private Docket<?, ?, ?> docket(
            Decider<?, ?, ?> decider, ProcessorContext<?, ?> context, Clocks clocks, Followers followers) {
        KeyValueStore<String, byte[]> history = context.getStateStore(History.STORE);
        Numbers numbers = new Numbers(history, context.taskId().partition());
        return new Docket<>(decider, source, connections, history, clocks, followers, numbers, meters);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Task current = task();
        current.waking().catchUp(Instant.ofEpochMilli(record.timestamp()));
        Timer.Sample sample = Timer.start(meters);
        Parking.Position position = position(current);
        Matter kind = Objects.requireNonNull(kinds.get(position.topic()), "a topic without a decider");
        Work work;
        try {
            work = Objects.requireNonNull(current.dockets().get(kind)).decide(record);
        } catch (Away away) {
            throw away; // nothing is wrong with what was sent: it is looked at again when the directory is there
        } catch (RuntimeException fault) {
            log.error("cannot decide {}: parked", position, fault);
            work = Work.sendingOnly("parked", faults.park(position, record));
        }
        work.keep().run();
        current.send(work, record.timestamp());
        current.ticking().often();
        current.commits().worked(record.timestamp());
        sample.stop(meters.timer("lienthong.decisions", "matter", kind.wire(), "outcome", work.result()));
    }

    private static Parking.Position position(Task task) {
        return task.context()
                .recordMetadata()
                .map(at -> new Parking.Position(at.topic(), at.partition(), at.offset()))
                .orElseThrow();
    }

    private Task task() {
        if (task == null) {
            throw new IllegalStateException("not initialised");
        }
        return task;
    }
}

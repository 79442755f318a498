package vn.lienthong.exchange.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.parking.Parking;
import vn.lienthong.runtime.streams.KeptStores;

/**
 * One step of a search on the log. What it finds goes on; a record on which it fails is kept whole, so that the stream goes on, but for
 * one for which only something that it asks is {@link Away}: that is looked at again.
 *
 * @param <T> what goes on from here
 */
public final class Finding<T> {
    private static final Logger log = LoggerFactory.getLogger(Finding.class);
    private static final Parking PARKING = new Parking("exchange-service");

    private final KStream<String, T> found;
    private final KStream<String, Emission> parked;

    private Finding(KStream<String, Passed<T>> passed) {
        found = passed.filter((key, each) -> each instanceof Found).mapValues(each -> ((Found<T>) each).value());
        parked = passed.filter((key, each) -> each instanceof Parked).mapValues(each -> ((Parked<T>) each).emission());
    }

    /**
     * A step that needs to know nothing but the record.
     *
     * @param <T> what goes on from here
     */
    @FunctionalInterface
    public interface Looking<T> {
        /** Looks at a record. @param onward takes a key, and what goes on under it */
        void look(Record<String, byte[]> record, BiConsumer<String, T> onward);
    }

    /**
     * A step that keeps what it knows, by key.
     *
     * @param <T> what goes on from here
     */
    @FunctionalInterface
    public interface Keeping<T> {
        /** Looks at a record, and keeps what is known after it. @param onward takes a key, and what goes on under it */
        void look(Record<String, byte[]> record, KeyValueStore<String, byte[]> store, BiConsumer<String, T> onward);
    }

    private sealed interface Passed<T> {}

    private record Found<T>(T value) implements Passed<T> {}

    private record Parked<T>(Emission emission) implements Passed<T> {}

    /** Takes a step with each record. */
    public static <T> Finding<T> in(KStream<String, byte[]> records, Looking<T> step) {
        return new Finding<>(records.process(new Steps<>(Set.of(), context -> step)));
    }

    /** The same, with a store of that name. */
    public static <T> Finding<T> in(KStream<String, byte[]> records, String store, Keeping<T> step) {
        return new Finding<>(records.process(new Steps<>(KeptStores.named(store), context -> {
            KeyValueStore<String, byte[]> kept = context.getStateStore(store);
            return (record, onward) -> step.look(record, kept, onward);
        })));
    }

    /** What was found. */
    public KStream<String, T> found() {
        return found;
    }

    /** Records on which the step failed, on their way to where they are kept. */
    public KStream<String, Emission> parked() {
        return parked;
    }

    private record Steps<T>(Set<StoreBuilder<?>> stores, Function<ProcessorContext<?, ?>, Looking<T>> opening)
            implements ProcessorSupplier<String, byte[], String, Passed<T>> {
        @Override
        public Processor<String, byte[], String, Passed<T>> get() {
            return new Step<>(opening);
        }
    }

    private static final class Step<T> implements Processor<String, byte[], String, Passed<T>> {
        private final Function<ProcessorContext<?, ?>, Looking<T>> opening;
        private @Nullable ProcessorContext<String, Passed<T>> context;
        private @Nullable Looking<T> looking;

        private Step(Function<ProcessorContext<?, ?>, Looking<T>> opening) {
            this.opening = opening;
        }

        @Override
        public void init(ProcessorContext<String, Passed<T>> started) {
            context = started;
            looking = opening.apply(started);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            if (context == null || looking == null) {
                throw new IllegalStateException("not initialised");
            }
            for (Record<String, Passed<T>> passed : passed(record, looking, context)) {
                context.forward(passed);
            }
        }

        /** All that is found, or else the record itself, and nothing of what was found until the step failed. */
        private static <T> List<Record<String, Passed<T>>> passed(
                Record<String, byte[]> record, Looking<T> looking, ProcessorContext<?, ?> context) {
            try {
                List<Record<String, Passed<T>>> passed = new ArrayList<>();
                looking.look(record, (key, value) -> passed.add(under(key, new Found<>(value), record)));
                return passed;
            } catch (Away away) {
                throw away;
            } catch (RuntimeException fault) {
                log.error("cannot search {}: parked", record.key(), fault);
                Emission parked = park(record, context);
                return List.of(under(parked.key(), new Parked<>(parked), record));
            }
        }

        /** With headers of its own, which are written over where it is an emission. */
        private static <T> Record<String, Passed<T>> under(
                String key, Passed<T> passed, Record<String, byte[]> record) {
            return new Record<>(key, passed, record.timestamp(), new RecordHeaders(record.headers()));
        }
    }

    private static Emission park(Record<String, byte[]> record, ProcessorContext<?, ?> context) {
        Reason reason = Reason.of(
                ReasonCode.FAULT, null, "Hệ thống gặp lỗi khi tìm trên nhật ký; nội dung được giữ lại nguyên vẹn.");
        Parking.Position position = context.recordMetadata()
                .map(at -> new Parking.Position(at.topic(), at.partition(), at.offset()))
                .orElseThrow();
        return PARKING.park(
                position,
                record.key(),
                record.headers(),
                record.value(),
                List.of(reason),
                Instant.ofEpochMilli(record.timestamp()));
    }
}

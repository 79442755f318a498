package vn.lienthong.exchange.overlap;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.streams.KeptStores;

/** Follows what each plan aims at and passes on every change by subject and commune; what is no event of a plan passes by. */
final class KeepAims implements ProcessorSupplier<String, byte[], String, KeepAims.Passed> {
    private static final Logger log = LoggerFactory.getLogger(KeepAims.class);

    static final String STORE = "aims";

    /** What goes on from here. */
    sealed interface Passed {
        /** A change under one key. */
        record Changed(Claims claims) implements Passed {}

        /** What could not be read, on its way to where it is kept. */
        record Kept(Emission emission) implements Passed {}
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return KeptStores.named(STORE);
    }

    @Override
    public Processor<String, byte[], String, Passed> get() {
        return new Following();
    }

    private static final class Following implements Processor<String, byte[], String, Passed> {
        private @Nullable ProcessorContext<String, Passed> context;
        private @Nullable KeyValueStore<String, byte[]> store;

        @Override
        public void init(ProcessorContext<String, Passed> started) {
            context = started;
            store = started.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            if (context == null || store == null) {
                throw new IllegalStateException("not initialised");
            }
            try {
                follow(record, context, store);
            } catch (RuntimeException fault) {
                log.error("cannot follow a plan: parked", fault);
                Emission parked = Faults.park(record, context);
                context.forward(record.withKey(parked.key()).withValue(new Passed.Kept(parked)));
            }
        }

        private static void follow(
                Record<String, byte[]> record,
                ProcessorContext<String, Passed> context,
                KeyValueStore<String, byte[]> store) {
            Message message = Message.read(record.headers(), record.value());
            if (!(message.content() instanceof PlanEvent event) || !Aims.concerns(event)) {
                return;
            }
            byte[] before = store.get(record.key());
            Aims.Change change = Aims.after(before == null ? null : Json.read(before, Aims.class), event);
            if (change != null) {
                store.put(record.key(), Json.write(change.after()));
                change.claims()
                        .forEach(claims ->
                                context.forward(record.withKey(claims.key()).withValue(new Passed.Changed(claims))));
            }
        }
    }
}

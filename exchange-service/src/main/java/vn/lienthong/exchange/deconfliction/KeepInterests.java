package vn.lienthong.exchange.deconfliction;

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
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.exchange.overlap.Faults;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.streams.KeptStores;

/** Follows what each agency has registered and passes on every change by hash, and by the matter that it serves. */
final class KeepInterests implements ProcessorSupplier<String, byte[], String, KeepInterests.Passed> {
    private static final Logger log = LoggerFactory.getLogger(KeepInterests.class);

    static final String STORE = "interests";

    /** What goes on from here. */
    sealed interface Passed {
        /** An interest that serves a matter, under the key of that. */
        record Serving(Served.Change change) implements Passed {}

        /** A change under one hash. */
        record Changed(Meeting.Change change) implements Passed {}

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
                log.error("cannot follow an interest: parked", fault);
                Emission parked = Faults.park(record, context);
                context.forward(record.withKey(parked.key()).withValue(new Passed.Kept(parked)));
            }
        }

        private static void follow(
                Record<String, byte[]> record,
                ProcessorContext<String, Passed> context,
                KeyValueStore<String, byte[]> store) {
            Message message = Message.read(record.headers(), record.value());
            if (!(message.content() instanceof DeconflictionEvent event)) {
                return;
            }
            byte[] kept = store.get(record.key());
            Interest before = kept == null ? null : Json.read(kept, Interest.class);
            Interest after = event instanceof InterestRegistered registered
                    ? Interest.of(registered, message.envelope().number())
                    : before == null ? null : before.after(event);
            Interest changed = after == null ? before : after;
            if (changed == null || changed.equals(before) && after != null) {
                return;
            }
            store.put(record.key(), after == null ? null : Json.write(after));
            Served.serving(before, after)
                    .forEach((matter, change) ->
                            context.forward(record.withKey(matter).withValue(new Passed.Serving(change))));
            Passed.Changed passed = new Passed.Changed(new Meeting.Change(changed, after == null));
            changed.tokens()
                    .forEach(token -> context.forward(record.withKey(token).withValue(passed)));
        }
    }
}

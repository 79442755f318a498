package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
import vn.lienthong.exchange.overlap.Faults;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.streams.KeptStores;

/**
 * Keeps, for each matter, which interests serve it or that it is over, and tells the rules of each interest that its matter is over,
 * whichever of the two comes first.
 */
final class EndWithMatters implements ProcessorSupplier<String, byte[], String, Emission> {
    private static final Logger log = LoggerFactory.getLogger(EndWithMatters.class);

    static final String STORE = "served";

    private final MeterRegistry meters;

    EndWithMatters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return KeptStores.named(STORE);
    }

    @Override
    public Processor<String, byte[], String, Emission> get() {
        return new Ending();
    }

    private final class Ending implements Processor<String, byte[], String, Emission> {
        private @Nullable ProcessorContext<String, Emission> context;
        private @Nullable KeyValueStore<String, byte[]> store;

        @Override
        public void init(ProcessorContext<String, Emission> started) {
            context = started;
            store = started.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            if (context == null || store == null) {
                throw new IllegalStateException("not initialised");
            }
            List<Emission> emissions;
            try {
                emissions = end(record, store);
            } catch (RuntimeException fault) {
                log.error("cannot end an interest with its matter: parked", fault);
                emissions = List.of(Faults.park(record, context));
            }
            for (Emission emission : emissions) {
                context.forward(new Record<>(emission.key(), emission, record.timestamp(), new RecordHeaders()));
            }
        }
    }

    private List<Emission> end(Record<String, byte[]> record, KeyValueStore<String, byte[]> store) {
        byte[] kept = store.get(record.key());
        Served before = kept == null ? Served.NONE : Json.read(kept, Served.class);
        Served.After after = before.after(Json.read(record.value(), Served.Change.class));
        store.put(record.key(), after.served().isNone() ? null : Json.write(after.served()));
        return after.notices().stream().map(notice -> notice.emission(meters)).toList();
    }
}

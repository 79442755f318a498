package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.lienthong.contract.Json;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.runtime.message.Emission;

/**
 * Keeps, for each matter, which interests serve it or that it is over, and tells the rules of each interest that its matter is over,
 * whichever of the two comes first.
 */
record EndWithMatters(MeterRegistry meters) implements Finding.Keeping<Emission> {
    static final String STORE = "served";

    @Override
    public void look(
            Record<String, byte[]> record, KeyValueStore<String, byte[]> store, BiConsumer<String, Emission> onward) {
        byte[] kept = store.get(record.key());
        Served before = kept == null ? Served.NONE : Json.read(kept, Served.class);
        Served.After after = before.after(Json.read(record.value(), Served.Change.class));
        store.put(record.key(), after.served().isNone() ? null : Json.write(after.served()));
        after.notices().stream()
                .map(notice -> notice.emission(meters))
                .forEach(emission -> onward.accept(emission.key(), emission));
    }
}

package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.lienthong.contract.Json;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.runtime.message.Emission;

/** Keeps, for each hash, who is interested, and tells the rules of each when two meet and when both agree. */
record FindPartners(MeterRegistry meters) implements Finding.Keeping<Emission> {
    static final String STORE = "partners";

    @Override
    public void look(
            Record<String, byte[]> record, KeyValueStore<String, byte[]> store, BiConsumer<String, Emission> onward) {
        byte[] kept = store.get(record.key());
        Meeting before = kept == null ? Meeting.NONE : Json.read(kept, Meeting.class);
        Meeting.After after = before.after(Json.read(record.value(), Meeting.Change.class));
        boolean empty = after.meeting().interests().isEmpty();
        store.put(record.key(), empty ? null : Json.write(after.meeting()));
        after.notices().stream()
                .map(notice -> notice.emission(meters))
                .forEach(emission -> onward.accept(emission.key(), emission));
    }
}

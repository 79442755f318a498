package vn.lienthong.exchange.overlap;

import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.runtime.message.Message;

/** Follows what each plan aims at and passes on every change by subject and commune; what is no event of a plan passes by. */
final class KeepAims implements Finding.Keeping<Claims> {
    static final String STORE = "aims";

    @Override
    public void look(
            Record<String, byte[]> record, KeyValueStore<String, byte[]> store, BiConsumer<String, Claims> onward) {
        Message message = Message.read(record.headers(), record.value());
        if (!(message.content() instanceof PlanEvent event) || !Aims.concerns(event)) {
            return;
        }
        byte[] before = store.get(record.key());
        Aims.Change change = Aims.after(before == null ? null : Json.read(before, Aims.class), event);
        if (change != null) {
            store.put(record.key(), Json.write(change.after()));
            change.claims().forEach(claims -> onward.accept(claims.key(), claims));
        }
    }
}

package vn.lienthong.exchange.source;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.source.SourceNotice;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** Keeps what rests on each piece of information, and tells the rules of that when it is corrected or taken back. */
record TellWhatRests(MeterRegistry meters) implements Finding.Keeping<Emission> {
    static final String STORE = "resting";

    private static final String INFORMATION = "vn.lienthong.information.";
    private static final URI SOURCE = URI.create("/exchange-service");

    @Override
    public void look(
            Record<String, byte[]> record, KeyValueStore<String, byte[]> store, BiConsumer<String, Emission> onward) {
        String type = Message.type(record.headers());
        if (type == null || !type.startsWith(INFORMATION)) {
            return;
        }
        Message message = Message.read(record.headers(), record.value());
        AgencyCode provider = message.envelope().provider();
        if (!(message.content() instanceof InformationEvent event) || provider == null) {
            return;
        }
        byte[] kept = store.get(record.key());
        RestingOn before = kept == null ? RestingOn.NONE : Json.read(kept, RestingOn.class);
        RestingOn.After after = before.after(event, provider);
        if (!after.resting().equals(before)) {
            store.put(record.key(), after.resting().isNone() ? null : Json.write(after.resting()));
        }
        for (SourceNotice notice : after.notices()) {
            String key = notice.matter().key();
            String id = "source-%s-%s".formatted(message.envelope().id(), key);
            onward.accept(key, Emission.of(notice, notice.matter(), id, SOURCE));
            meters.counter("lienthong.sources", "notice", notice.how().wire()).increment();
        }
    }
}

package vn.lienthong.exchange.deconfliction;

import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestRegistered;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SourcesAsked;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.runtime.message.Message;

/** Follows what each agency has registered and passes on every change by hash, and by the matter that it serves. */
final class KeepInterests implements Finding.Keeping<KeepInterests.Passed> {
    static final String STORE = "interests";

    /** What goes on from here. */
    sealed interface Passed {
        /** An interest that serves a matter, under the key of that. */
        record Serving(Served.Change change) implements Passed {}

        /** A change under one hash. */
        record Changed(Meeting.Change change) implements Passed {}
    }

    @Override
    public void look(
            Record<String, byte[]> record, KeyValueStore<String, byte[]> store, BiConsumer<String, Passed> onward) {
        Message message = Message.read(record.headers(), record.value());
        if (!(message.content() instanceof DeconflictionEvent event)) {
            return;
        }
        byte[] kept = store.get(record.key());
        Interest before = kept == null ? null : Json.read(kept, Interest.class);
        if (event instanceof SourcesAsked asked && before != null) {
            pass(new Meeting.Change(before, false, asked.through()), onward);
            return;
        }
        Interest after = event instanceof InterestRegistered registered
                ? Interest.of(registered, message.envelope().number())
                : before == null ? null : before.after(event);
        Interest changed = after == null ? before : after;
        if (changed == null || changed.equals(before) && after != null) {
            return;
        }
        store.put(record.key(), after == null ? null : Json.write(after));
        Served.serving(before, after).forEach((matter, change) -> onward.accept(matter, new Passed.Serving(change)));
        pass(new Meeting.Change(changed, after == null, null), onward);
    }

    /** Under each of its hashes. */
    private static void pass(Meeting.Change change, BiConsumer<String, Passed> onward) {
        Passed.Changed passed = new Passed.Changed(change);
        change.interest().tokens().forEach(token -> onward.accept(token, passed));
    }
}

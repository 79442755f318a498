package vn.lienthong.exchange.deconfliction;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.plan.PlanEvent.PlanDrafted;
import vn.lienthong.contract.plan.PlanEvent.PlanRevised;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/**
 * Keeps at whom each plan is aimed, and has an interest registered for each person: whoever else is interested, for a plan or not, is found
 * as blindly as ever. It ends with the plan, as every interest that serves one.
 */
record KeepPersons(MeterRegistry meters) implements Finding.Keeping<Emission> {
    static final String STORE = "persons";
    private static final Set<String> TEXTS = Set.of(
            MessageTypes.ofPayload(PlanDrafted.class).name(),
            MessageTypes.ofPayload(PlanRevised.class).name());

    @Override
    public void look(
            Record<String, byte[]> record, KeyValueStore<String, byte[]> store, BiConsumer<String, Emission> onward) {
        String type = Message.type(record.headers());
        if (Endings.mayEnd(type)) {
            forget(record, store);
        }
        Persons.Text text =
                type != null && TEXTS.contains(type) ? text(Message.read(record.headers(), record.value())) : null;
        if (text == null) {
            return;
        }
        byte[] kept = store.get(record.key());
        Persons before = kept == null ? Persons.NONE : Json.read(kept, Persons.class);
        Persons.After after = before.after(text);
        if (!after.persons().equals(before)) {
            store.put(record.key(), after.persons().aimed().isEmpty() ? null : Json.write(after.persons()));
        }
        after.notices().stream()
                .map(notice -> notice.emission(meters))
                .forEach(emission -> onward.accept(emission.key(), emission));
    }

    /** A plan that is over is aimed at nobody, and no hash of it is kept. */
    private static void forget(Record<String, byte[]> record, KeyValueStore<String, byte[]> store) {
        if (store.get(record.key()) != null
                && Endings.seen(Message.read(record.headers(), record.value())).isPresent()) {
            store.delete(record.key());
        }
    }

    private static Persons.@Nullable Text text(Message message) {
        return switch (message.content()) {
            case PlanDrafted drafted ->
                new Persons.Text(
                        drafted.plan(),
                        drafted.by(),
                        1,
                        drafted.at(),
                        drafted.terms(),
                        message.envelope().number());
            case PlanRevised revised ->
                new Persons.Text(
                        revised.plan(),
                        revised.by(),
                        revised.revision(),
                        revised.at(),
                        revised.terms(),
                        message.envelope().number());
            default -> null;
        };
    }
}

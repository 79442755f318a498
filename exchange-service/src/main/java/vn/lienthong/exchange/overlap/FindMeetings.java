package vn.lienthong.exchange.overlap;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.audit.AuditEntry;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.plan.OverlapEvent;
import vn.lienthong.contract.plan.OverlapEvent.OverlapFound;
import vn.lienthong.exchange.finding.Finding;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.audit.Audited;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;

/** Keeps, for each subject and commune, who plans for it, and tells both sides when two meet: on the log and in their inboxes. */
record FindMeetings(Supplier<Directory> directory, MeterRegistry meters) implements Finding.Keeping<Emission> {
    static final String STORE = "meetings";
    private static final URI SOURCE = URI.create("/exchange-service");

    @Override
    public void look(
            Record<String, byte[]> record, KeyValueStore<String, byte[]> store, BiConsumer<String, Emission> onward) {
        byte[] before = store.get(record.key());
        Meetings meetings = before == null ? Meetings.NONE : Json.read(before, Meetings.class);
        Meetings.After after = meetings.after(Json.read(record.value(), Claims.class));
        store.put(record.key(), Json.write(after.meetings()));
        after.notices().stream()
                .flatMap(notice -> emissions(notice).stream())
                .forEach(emission -> onward.accept(emission.key(), emission));
    }

    private List<Emission> emissions(Meetings.Notice notice) {
        OverlapEvent event = notice.event();
        Handling handling = Handling.of(event.by(), new TreeSet<>(notice.watchers()));
        Message message = message(event, handling);
        String key = event.about().key();
        List<Emission> emissions = new ArrayList<>(List.of(new Emission(Matter.PLAN.events(), key, message)));
        List<AgencyCode> told = handling.audience().stream()
                .filter(agency -> directory.get().connections().has(agency, event.at()))
                .toList();
        told.forEach(agency -> emissions.add(new Emission(Topics.inbox(agency).name(), key, message)));
        emissions.add(noted(event, message, told));
        meters.counter("lienthong.overlaps", "event", MessageTypes.of(event).name())
                .increment();
        return emissions;
    }

    /** For the audit log: nobody commanded it. */
    private static Emission noted(OverlapEvent event, Message message, List<AgencyCode> told) {
        String key = event.about().key();
        String id = message.envelope().id();
        AuditEntry entry = new AuditEntry.Decided(
                Audited.service(SOURCE),
                null,
                null,
                null,
                null,
                Matter.PLAN.plural(),
                key,
                Outcome.Status.ACCEPTED,
                null,
                List.of(id),
                Audited.digest(List.of(message), null),
                told,
                event.at());
        return Audited.entry(entry, "audit-" + id, SOURCE, key);
    }

    private Message message(OverlapEvent event, Handling handling) {
        String type = MessageTypes.of(event).name();
        String key = event.about().key();
        Envelope envelope = new Envelope(
                UUID.nameUUIDFromBytes((key + "|" + type).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                SOURCE,
                type,
                key,
                event.at(),
                handling.provider(),
                handling.wire(),
                null,
                null,
                Grounds.at(directory.get(), event.at())
                        .of(Rule.NO_OVERLAP, event.by(), event instanceof OverlapFound found ? found.other() : null),
                key,
                null);
        return new Message(envelope, Json.write(event));
    }
}

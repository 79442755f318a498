package vn.lienthong.exchange.overlap;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
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
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.audit.Audited;
import vn.lienthong.runtime.message.Emission;
import vn.lienthong.runtime.message.Message;
import vn.lienthong.runtime.streams.KeptStores;

/** Keeps, for each subject and commune, who plans for it, and tells both sides when two meet: on the log and in their inboxes. */
final class FindMeetings implements ProcessorSupplier<String, byte[], String, Emission> {
    private static final Logger log = LoggerFactory.getLogger(FindMeetings.class);

    static final String STORE = "meetings";
    private static final URI SOURCE = URI.create("/exchange-service");

    private final Supplier<Directory> directory;
    private final MeterRegistry meters;

    FindMeetings(Supplier<Directory> directory, MeterRegistry meters) {
        this.directory = directory;
        this.meters = meters;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return KeptStores.named(STORE);
    }

    @Override
    public Processor<String, byte[], String, Emission> get() {
        return new Finding();
    }

    private final class Finding implements Processor<String, byte[], String, Emission> {
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
                emissions = find(record, store);
            } catch (Away away) {
                throw away; // nothing is wrong with the plan: it is looked at again when the directory is there
            } catch (RuntimeException fault) {
                log.error("cannot find overlaps: parked", fault);
                emissions = List.of(Faults.park(record, context));
            }
            for (Emission emission : emissions) {
                context.forward(new Record<>(emission.key(), emission, record.timestamp(), new RecordHeaders()));
            }
        }
    }

    private List<Emission> find(Record<String, byte[]> record, KeyValueStore<String, byte[]> store) {
        byte[] before = store.get(record.key());
        Meetings meetings = before == null ? Meetings.NONE : Json.read(before, Meetings.class);
        Meetings.After after = meetings.after(Json.read(record.value(), Claims.class));
        store.put(record.key(), Json.write(after.meetings()));
        return after.notices().stream()
                .flatMap(notice -> emissions(notice).stream())
                .toList();
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

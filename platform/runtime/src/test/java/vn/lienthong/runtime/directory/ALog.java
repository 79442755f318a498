package vn.lienthong.runtime.directory;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Force;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.directory.Agency;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.DirectoryEvent;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRecorded;
import vn.lienthong.contract.directory.DirectoryEvent.EntryRemoved;
import vn.lienthong.contract.directory.DirectoryRelease;
import vn.lienthong.contract.directory.EntryId;
import vn.lienthong.contract.directory.HolidayRule;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.directory.WorkingHours;
import vn.lienthong.fixture.Batch;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.registry.connection.Connections;
import vn.lienthong.runtime.message.Message;

/** The topic of a directory that is small enough to be built a thousand times. */
final class ALog {
    static final String TOPIC = "lienthong.directory";

    /** The only working hours of the country; without them no directory fits together. */
    static final DirectoryEntry HOURS = some(held -> held instanceof WorkingHours hours && hours.province() == null)
            .getFirst();

    private static final AgencyCode OFFICE = new AgencyCode("NSC389-SO");
    private static final Instant NOW = Instant.parse("2026-11-20T02:15:30Z");

    private final List<DirectoryEvent> events = new ArrayList<>();
    private final Set<Integer> gone = new HashSet<>();

    private ALog() {}

    /** Empty. */
    static ALog empty() {
        return new ALog();
    }

    /** What ships, and its release behind it. */
    static ALog shipped() {
        ALog log = new ALog();
        entries().forEach(log::record);
        return log.release("0.1.0");
    }

    /** What ships, without the release, and who is connected. */
    static List<DirectoryEntry> entries() {
        List<DirectoryEntry> entries = new ArrayList<>(some(held -> held instanceof WorkingHours
                || held instanceof HolidayRule
                || held instanceof CodeWord word
                        && word.list() == CodeList.FORCE
                        && word.word().equals(Force.STEERING_COMMITTEE.wire())
                || held instanceof Agency agency && agency.code().value().equals("NSC389")));
        Connections.fromTheBeginning(List.of(OFFICE)).all().stream()
                .map(DirectoryEntry::of)
                .forEach(entries::add);
        return List.copyOf(entries);
    }

    private static List<DirectoryEntry> some(Predicate<Object> which) {
        return Shipped.DIRECTORY.get().entries().stream()
                .filter(entry -> which.test(entry.held()))
                .toList();
    }

    static DirectoryEntry goods(String word, String name) {
        return DirectoryEntry.of(new CodeWord(
                CodeList.GOODS,
                word,
                name,
                List.of(),
                new Period(null, null),
                new Provenance("thử nghiệm", Confidence.LOW)));
    }

    ALog record(DirectoryEntry entry) {
        return record(entry.key(), entry);
    }

    /** Under a key that need not be its own. */
    ALog record(String key, DirectoryEntry entry) {
        events.add(new EntryRecorded(new EntryId(key), OFFICE, NOW, entry, "thử nghiệm"));
        return this;
    }

    ALog remove(String key) {
        events.add(new EntryRemoved(new EntryId(key), OFFICE, NOW, "thử nghiệm"));
        return this;
    }

    /** Closes what stands so far: as many entries as there are. */
    ALog release(String version) {
        return release(version, countOfNow());
    }

    /** Closes what stands so far, and says that there are this many entries. */
    ALog release(String version, int count) {
        return record(DirectoryEntry.of(new DirectoryRelease(version, "0".repeat(64), count)));
    }

    /** A change of the standing office's: these entries, and the release behind them. */
    ALog change(DirectoryEntry... entries) {
        List.of(entries).forEach(this::record);
        return release("0.1.0");
    }

    private int countOfNow() {
        Set<String> keys = new HashSet<>();
        for (DirectoryEvent event : events) {
            switch (event) {
                case EntryRecorded recorded -> keys.add(event.about().key());
                case EntryRemoved removed -> keys.remove(event.about().key());
            }
        }
        keys.remove(DirectoryRelease.KEY);
        return keys.size();
    }

    /** How many records it has had; the next one stands at this offset. */
    int size() {
        return events.size();
    }

    /** Leaves of each key only its newest record, as far as before this offset; every record keeps its offset. */
    ALog compact(int end) {
        Map<String, Integer> newest = new HashMap<>();
        for (int offset = 0; offset < end; offset++) {
            newest.put(events.get(offset).about().key(), offset);
        }
        for (int offset = 0; offset < end; offset++) {
            if (newest.get(events.get(offset).about().key()) != offset) {
                gone.add(offset);
            }
        }
        return this;
    }

    /** The same records, of which others may be compacted away. */
    ALog copy() {
        ALog copy = new ALog();
        copy.events.addAll(events);
        return copy;
    }

    /** The records from this offset up to that one that are still there, as a batch binding is given them. */
    Batch batch(int from, int to) {
        Batch batch = Batch.of(TOPIC);
        for (int offset = from; offset < to; offset++) {
            if (!gone.contains(offset)) {
                batch.with(offset, events.get(offset).about().key(), message(events.get(offset)));
            }
        }
        return batch;
    }

    static Message message(MatterEvent event) {
        String type = MessageTypes.of(event).name();
        return new Message(Envelope.of("e-1", URI.create("/exchange-service"), type), Json.write(event));
    }
}

package vn.lienthong.views.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.views.watch.WatchEntry.Place;

/**
 * Writes the watch: an entry for each matter, which is the fold of its events and keeps the position it has reached; a document
 * for each thing owed, and for each case that committees are to see. What is dealt with leaves the latter, never the entries.
 */
final class Watch implements View {
    static final String ENTRIES = "watch-5.entries";
    /** What is owed, step by step. */
    static final String OBLIGATIONS = "watch-5.obligations";
    /** Open matters on which no step is owed but to bring them to their end. */
    static final String WAITING = "watch-5.waiting";
    /** Cases that are serious, organised, sudden, or span sectors or provinces. */
    static final String CASES = "watch-5.cases";

    private final MongoOperations store;
    private final AgencyActivities activities;

    Watch(MongoOperations store) {
        this.store = store;
        this.activities = new AgencyActivities(store);
        for (String collection : List.of(OBLIGATIONS, WAITING)) {
            index(collection, "audience", "due");
            index(collection, "parties", "due");
            index(collection, "owedBy", "due");
        }
        index(CASES, "audience", "openedAt");
    }

    private void index(String collection, String first, String second) {
        store.indexOps(collection)
                .createIndex(new Index()
                        .on(first, Sort.Direction.ASC)
                        .on(second, Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC));
    }

    /** The fifth of its kind: the fourth did not tell what is owed on a tip that was taken up. */
    @Override
    public String name() {
        return "watch-5";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                Matter.REQUEST.events(),
                Matter.CASEFILE.events(),
                Matter.TIP.events(),
                Matter.PLAN.events(),
                Matter.GROUP.events(),
                Matter.COMMITMENT.events(),
                Matter.DECONFLICTION.events(),
                Matter.INFORMATION.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        Map<String, WatchEntry> before =
                read(batch.stream().map(LogRecord::key).distinct().toList());
        Map<String, WatchEntry> after = new LinkedHashMap<>(before);
        AgencyActivity activity = new AgencyActivity();
        for (LogRecord record : batch) {
            if (record.message().content() instanceof MatterEvent event) {
                WatchEntry entry = after.get(record.key());
                if (entry == null || entry.position() < record.offset()) {
                    boolean commanded = record.message().envelope().causationid() != null;
                    activity.of(event, commanded, entry == null ? null : entry.matter());
                    WatchEntry next = next(entry, record, event);
                    if (next != null) {
                        after.put(record.key(), next);
                    }
                }
            }
        }
        activities.write(activity);
        write(before, after);
    }

    private static @Nullable WatchEntry next(@Nullable WatchEntry entry, LogRecord record, MatterEvent event) {
        MatterObligations matter = Folding.after(entry == null ? null : entry.matter(), event);
        Envelope envelope = record.message().envelope();
        return matter == null
                ? null
                : new WatchEntry(
                        record.topic(),
                        record.key(),
                        record.offset(),
                        Handling.from(Objects.requireNonNull(envelope.provider()), envelope.handling()),
                        matter,
                        envelope.number() == null && entry != null ? entry.number() : envelope.number());
    }

    private Map<String, WatchEntry> read(Collection<String> ids) {
        Map<String, WatchEntry> entries = new HashMap<>();
        if (!ids.isEmpty()) {
            store.find(Query.query(Criteria.where("_id").in(ids)), Document.class, ENTRIES)
                    .forEach(found -> entries.put(
                            found.getString("_id"),
                            Json.mapper().readValue(found.getString("entry"), WatchEntry.class)));
        }
        return entries;
    }

    /** What is shown first, the entries with their positions last: what a fault leaves undone is done when it comes again. */
    private void write(Map<String, WatchEntry> before, Map<String, WatchEntry> after) {
        Changes changes = new Changes(store);
        List<WatchEntry> changed = new ArrayList<>();
        after.forEach((id, entry) -> {
            WatchEntry old = before.get(id);
            if (!entry.equals(old)) {
                changed.add(entry);
                Map<Place, Document> shown = entry.documents();
                Map<Place, Document> was = old == null ? Map.of() : old.documents();
                was.keySet().stream().filter(place -> !shown.containsKey(place)).forEach(changes::remove);
                shown.forEach((place, document) -> {
                    if (!document.equals(was.get(place))) {
                        changes.put(place, document);
                    }
                });
            }
        });
        changes.write();
        Changes entries = new Changes(store);
        changed.forEach(entry -> entries.put(
                new Place(ENTRIES, entry.id()),
                new Document("_id", entry.id()).append("entry", Json.mapper().writeValueAsString(entry))));
        entries.write();
    }
}

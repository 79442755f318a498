package vn.lienthong.views.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.desk.DeskEvent;
import vn.lienthong.contract.desk.DeskEvent.DeskLookedAt;
import vn.lienthong.contract.desk.DeskEvent.ListRemoved;
import vn.lienthong.contract.desk.DeskEvent.ListSaved;
import vn.lienthong.contract.desk.DeskEvent.MatterAssigned;
import vn.lienthong.contract.desk.DeskEvent.NoteWritten;
import vn.lienthong.contract.desk.DeskEvent.ShiftHandedOver;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.views.ById;

/**
 * Writes what agencies keep at their desks: a document for each part of a desk, one for the officers that a desk has named, and
 * one for what an officer shares.
 */
final class DeskView implements View {
    static final String ENTRIES = "desk.entries";
    /** By agency, the officers that its desk has named: their names by their accounts. */
    static final String OFFICERS = "desk.officers";

    private final MongoOperations store;
    private final SavedLists lists;

    DeskView(MongoOperations store, SavedLists lists) {
        this.store = store;
        this.lists = lists;
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Matter.DESK.events());
    }

    @Override
    public void apply(List<LogRecord> batch) {
        Map<String, DeskEntry> entries =
                entries(store, batch.stream().map(LogRecord::key).distinct().toList());
        Map<String, DeskEntry> changed = new LinkedHashMap<>();
        Map<AgencyCode, SortedMap<String, String>> named = new LinkedHashMap<>();
        Map<String, DeskEntry> relisted = new LinkedHashMap<>();
        for (LogRecord record : batch) {
            DeskEntry entry = entries.getOrDefault(record.key(), DeskEntry.EMPTY);
            if (record.message().content() instanceof DeskEvent event && record.offset() > entry.position()) {
                DeskEntry next = entry.after(
                        event, record.offset(), record.message().envelope().officer());
                entries.put(record.key(), next);
                changed.put(record.key(), next);
                if (!next.lists().equals(entry.lists())) {
                    relisted.put(record.key(), next);
                }
                officers(event)
                        .forEach(officer -> named.computeIfAbsent(event.desk().agency(), agency -> new TreeMap<>())
                                .put(officer.login(), officer.name()));
            }
        }
        named.forEach(this::know);
        relisted.forEach(lists::share);
        write(changed);
    }

    /** Those of these parts of desks that there are. */
    static Map<String, DeskEntry> entries(MongoOperations store, Collection<String> ids) {
        Map<String, DeskEntry> entries = new HashMap<>();
        if (!ids.isEmpty()) {
            new ById(store, ENTRIES)
                    .find(ids)
                    .forEach((id, found) ->
                            entries.put(id, Json.mapper().readValue(found.getString("entry"), DeskEntry.class)));
        }
        return entries;
    }

    /** The names of the officers of an agency by their accounts, as far as its desk has named them. */
    static SortedMap<String, String> officers(MongoOperations store, AgencyCode agency) {
        Document known = store.findById(agency.value(), Document.class, OFFICERS);
        SortedMap<String, String> names = new TreeMap<>();
        if (known != null) {
            Json.mapper()
                    .readTree(known.getString("names"))
                    .properties()
                    .forEach(name -> names.put(name.getKey(), name.getValue().asString()));
        }
        return names;
    }

    private void know(AgencyCode agency, SortedMap<String, String> more) {
        SortedMap<String, String> names = officers(store, agency);
        names.putAll(more);
        Document document = new Document("_id", agency.value())
                .append("names", Json.mapper().writeValueAsString(names));
        store.save(document, OFFICERS);
    }

    private static List<DeskOfficer> officers(DeskEvent event) {
        return switch (event) {
            case MatterAssigned assigned -> assigned.to() == null ? List.of() : List.of(assigned.to());
            case NoteWritten noted -> List.of();
            case ShiftHandedOver over -> List.of(over.from(), over.to());
            case DeskLookedAt looked -> List.of(looked.officer());
            case ListSaved saved -> List.of();
            case ListRemoved removed -> List.of();
        };
    }

    private void write(Map<String, DeskEntry> changed) {
        if (changed.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.UNORDERED, ENTRIES);
        changed.forEach((id, entry) -> bulk.replaceOne(
                Query.query(Criteria.where("_id").is(id)),
                new Document("_id", id).append("entry", Json.mapper().writeValueAsString(entry)),
                FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }
}

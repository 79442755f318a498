package vn.lienthong.views.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.views.ById;

/**
 * Enters the events of one batch in the lists of every agency that is told of them: in that of the topic, and in those of the
 * plan and the group that the matter is part of by then.
 */
final class Listing {
    private final Lists lists;
    private final Map<String, Document> memberships;

    private Listing(Lists lists, Map<String, Document> memberships) {
        this.lists = lists;
        this.memberships = memberships;
    }

    /** Knows what the matters of the batch are part of already; one that begins in it is part of nothing before. */
    static Listing of(MongoOperations store, List<LogRecord> batch) {
        Set<String> matters = batch.stream().map(LogRecord::key).collect(Collectors.toSet());
        batch.stream().filter(Register::begins).map(LogRecord::key).forEach(matters::remove);
        Map<String, Document> memberships =
                new HashMap<>(new ById(store, Register.MATTERS).findOnly(Membership.FIELDS, matters));
        return new Listing(new Lists(store), memberships);
    }

    /**
     * An event.
     *
     * @param event as it stands in the store
     * @param data its payload
     * @param told in whose lists it is entered
     */
    void add(LogRecord record, Document event, JsonNode data, Collection<AgencyCode> told) {
        Document parts = memberships.computeIfAbsent(record.key(), matter -> new Document());
        parts.putAll(Membership.by(data));
        List<String> names = new ArrayList<>(List.of(record.topic()));
        for (String field : Membership.FIELDS) {
            if (parts.getString(field) != null) {
                names.add(Lists.part(record.topic(), field, parts.getString(field)));
            }
        }
        Lists.Entry entry = new Lists.Entry(
                record.offset(),
                Instant.parse(event.getString("at")).toEpochMilli(),
                record.key(),
                event.getString("_id"));
        for (AgencyCode agency : told) {
            lists.add(
                    names.stream()
                            .map(name -> Lists.id(agency.value(), name, record.partition()))
                            .toList(),
                    entry);
        }
    }

    void write() {
        lists.write();
    }
}

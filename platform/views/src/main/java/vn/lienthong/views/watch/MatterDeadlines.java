package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.views.register.Deadlines;

/** The first limit that runs on a matter, of what the watch shows an agency of it. */
record MatterDeadlines(MongoOperations store, WhoWatches who) implements Deadlines {
    /** The embedded store would put all into one message, and the driver refuse one that is too large. */
    private static final int AT_ONCE = 100;

    @Override
    public Map<String, Instant> of(AgencyCode reader, Collection<String> matters) {
        boolean overOthers = who.overOthers(reader);
        List<String> ids = new ArrayList<>(matters);
        Map<String, Instant> due = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Query some = Query.query(Criteria.where("_id").in(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
            for (Document found : store.find(some, Document.class, Watch.ENTRIES)) {
                WatchEntry entry = Json.mapper().readValue(found.getString("entry"), WatchEntry.class);
                first(entry, reader, overOthers).ifPresent(at -> due.put(entry.id(), at));
            }
        }
        return due;
    }

    private static Optional<Instant> first(WatchEntry entry, AgencyCode reader, boolean overOthers) {
        return WhoMaySee.ask(reader, entry.handling()).sees()
                ? entry.matter().obligations().values().stream()
                        .filter(owed -> overOthers || WatchEntry.parties(owed).contains(reader))
                        .filter(owed -> owed.progress().pausedUntil() == null)
                        .map(owed -> owed.limit().dueAt())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }
}

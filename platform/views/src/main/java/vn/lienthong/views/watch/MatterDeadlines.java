package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.views.ById;
import vn.lienthong.views.register.Deadlines;

/** The first limit that runs on a matter, of what the watch shows an agency of it. */
record MatterDeadlines(MongoOperations store, WhoWatches who) implements Deadlines {
    @Override
    public Map<String, Instant> of(AgencyCode reader, Collection<String> matters) {
        boolean overOthers = who.overOthers(reader);
        Map<String, Instant> due = new HashMap<>();
        for (Document found : new ById(store, Watch.ENTRIES).find(matters).values()) {
            WatchEntry entry = Json.mapper().readValue(found.getString("entry"), WatchEntry.class);
            first(entry, reader, overOthers).ifPresent(at -> due.put(entry.id(), at));
        }
        return due;
    }

    private static Optional<Instant> first(WatchEntry entry, AgencyCode reader, boolean overOthers) {
        return WhoMaySee.ask(reader, entry.handling()).sees()
                ? entry.matter().obligations().values().stream()
                        .filter(owed -> (overOthers ? entry.audience(owed) : WatchEntry.parties(owed)).contains(reader))
                        .filter(owed -> owed.progress().pausedUntil() == null)
                        .map(owed -> owed.limit().dueAt())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }
}

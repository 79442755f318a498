package vn.lienthong.views.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.views.visibility.Readers;

/** What has happened to each matter that serves a plan or a group, as far as one agency may see it. */
public final class ServingHistories {
    /** So many matters are read for one plan or group at most. */
    private static final int MOST = 5_000;
    /** So many entries of its lists are looked at, at most; a matter has one for each of its events. */
    private static final int MOST_LOOKED_AT = 50_000;

    private final MongoOperations store;
    private final Readers readers;
    private final int most;

    ServingHistories(MongoOperations store, Readers readers) {
        this(store, readers, MOST);
    }

    ServingHistories(MongoOperations store, Readers readers, int most) {
        this.store = store;
        this.readers = readers;
        this.most = most;
    }

    /**
     * What serves it.
     *
     * @param byMatter by id, each with its events, oldest first
     * @param complete whether that is all; false where there was more than is read at once
     */
    public record Serving(Map<String, List<MatterEvent>> byMatter, boolean complete) {
        /** Copies it. */
        public Serving {
            byMatter = Map.copyOf(byMatter);
        }
    }

    /** What serves a plan or a group; nothing serves any other kind of matter. Who may see that is asked before. */
    public Serving of(AgencyCode reader, Matter matter, String id) {
        Optional<String> field = Membership.field(matter);
        Map<String, List<MatterEvent>> found = new TreeMap<>();
        boolean complete = true;
        for (Matter kind : field.isEmpty() ? new Matter[0] : Matter.values()) {
            Set<String> ids = new LinkedHashSet<>();
            complete &= collect(reader, kind, Lists.part(kind.events(), field.orElseThrow(), id), ids, found.size());
            found.putAll(new Histories(store, readers.of(reader))
                    .of(ids, document -> id.equals(document.getString(field.orElseThrow()))));
        }
        return new Serving(found, complete);
    }

    /** Adds the ids in the lists of this name. @return whether these are all */
    private boolean collect(AgencyCode reader, Matter kind, String name, Set<String> ids, int already) {
        MergedLists merged = MergedLists.through(store, Lists.of(reader, name, kind.events()), null, Lists.PAGE);
        Lists.Entry entry = merged.next();
        for (int looked = 0; entry != null && looked < MOST_LOOKED_AT; looked++) {
            if (already + ids.size() == most && !ids.contains(entry.matter())) {
                return false;
            }
            ids.add(entry.matter());
            entry = merged.next();
        }
        return entry == null;
    }
}

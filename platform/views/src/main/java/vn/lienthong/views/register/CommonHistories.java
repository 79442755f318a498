package vn.lienthong.views.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.views.ById;
import vn.lienthong.views.visibility.Readers;
import vn.lienthong.views.visibility.StoredHandling;

/** What has happened, in a span of time, to the matters of which an agency and one of some others are told both. */
public final class CommonHistories {
    private static final List<Matter> KINDS =
            List.of(Matter.INFORMATION, Matter.REQUEST, Matter.CASEFILE, Matter.TIP, Matter.PLAN, Matter.GROUP);
    /** So many matters that are in common are read at most. */
    private static final int MOST = 5_000;
    /** Of so many at a time it is asked whether they are. */
    private static final int AT_ONCE = 100;
    /** What must be known of a matter for that, and of what kind it is. */
    private static final List<String> FIELDS = List.of("matter", "provider", "audience");
    /** So many entries of lists are looked at, at most; a matter has one for each of its events. */
    private static final int MOST_LOOKED_AT = 50_000;
    /** Of two partitions one may be told of a little later. */
    private static final Duration APART = Duration.ofDays(1);

    private final MongoOperations store;
    private final Readers readers;
    private final int most;

    CommonHistories(MongoOperations store, Readers readers) {
        this(store, readers, MOST);
    }

    CommonHistories(MongoOperations store, Readers readers, int most) {
        this.store = store;
        this.readers = readers;
        this.most = most;
    }

    /** What they have in common. */
    public interface Common {
        /** The ids of all of one kind. */
        Set<String> ids(Matter kind);

        /** The whole history of each as far as this agency may see it, by id; oldest first. */
        Map<String, List<MatterEvent>> seenBy(AgencyCode reader);

        /** The same of those of these ids that are in common, and nothing more is read. */
        Map<String, List<MatterEvent>> seenBy(AgencyCode reader, Set<String> ids);

        /** Whether that is all; false where there was more than is read at once. */
        boolean complete();
    }

    /**
     * What one agency and some others have in common that moved from a moment on until before another. Of the lists of both sides the
     * shorter are gone through; what comes of it is told to a reader by {@link Common#seenBy} alone.
     */
    public Common of(AgencyCode one, Collection<AgencyCode> others, Instant from, Instant until) {
        List<String> ofOne = lists(List.of(one));
        List<String> ofOthers = lists(others);
        Found found = new Found(one, List.copyOf(others));
        found.collect(length(ofOthers) < length(ofOne) ? ofOthers : ofOne, from, until);
        return found;
    }

    private static List<String> lists(Collection<AgencyCode> agencies) {
        return agencies.stream()
                .flatMap(agency -> KINDS.stream().flatMap(kind -> lists(agency, kind)))
                .toList();
    }

    private static Stream<String> lists(AgencyCode agency, Matter kind) {
        return Lists.of(agency, kind.events(), kind.events()).stream();
    }

    private long length(List<String> lists) {
        return Lists.documents(store, lists).values().stream()
                .mapToLong(head -> head.getLong("count"))
                .sum();
    }

    private final class Found implements Common {
        private final AgencyCode one;
        private final List<AgencyCode> others;
        /** Of each id, the topic. */
        private final Map<String, String> topics = new LinkedHashMap<>();

        private boolean complete;

        private Found(AgencyCode one, List<AgencyCode> others) {
            this.one = one;
            this.others = others;
        }

        /** Adds the ids of what moved in that span and both are told of, until there are as many as are read at most. */
        private void collect(List<String> lists, Instant from, Instant until) {
            long earliest = from.minus(APART).toEpochMilli();
            MergedLists merged = MergedLists.through(store, lists, null, Lists.PAGE * Math.max(1, lists.size()));
            Set<String> met = new HashSet<>();
            List<String> waiting = new ArrayList<>();
            Lists.Entry entry = merged.next();
            int looked = 0;
            while (entry != null && entry.at() >= earliest && looked < MOST_LOOKED_AT && topics.size() <= most) {
                boolean within = entry.at() >= from.toEpochMilli() && entry.at() < until.toEpochMilli();
                if (within && met.add(entry.matter())) {
                    waiting.add(entry.matter());
                }
                if (waiting.size() == AT_ONCE) {
                    take(waiting);
                }
                looked++;
                entry = merged.next();
            }
            take(waiting);
            complete = (entry == null || entry.at() < earliest) && topics.size() <= most;
            topics.keySet().retainAll(topics.keySet().stream().limit(most).collect(Collectors.toSet()));
        }

        /** Those of them that are in common, and no others, count towards the most. */
        private void take(List<String> waiting) {
            Map<String, Document> documents = new ById(store, Register.MATTERS).findOnly(FIELDS, waiting);
            for (String id : waiting) {
                Document document = documents.get(id);
                if (document != null && isCommon(document)) {
                    topics.put(id, document.getString("matter"));
                }
            }
            waiting.clear();
        }

        @Override
        public Set<String> ids(Matter kind) {
            return topics.entrySet().stream()
                    .filter(each -> each.getValue().equals(kind.events()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        @Override
        public Map<String, List<MatterEvent>> seenBy(AgencyCode reader) {
            return seenBy(reader, topics.keySet());
        }

        @Override
        public Map<String, List<MatterEvent>> seenBy(AgencyCode reader, Set<String> ids) {
            List<String> asked = topics.keySet().stream().filter(ids::contains).toList();
            return new Histories(store, readers.of(reader)).of(asked, this::isCommon);
        }

        private boolean isCommon(Document document) {
            return StoredHandling.maySee(one, document)
                    && others.stream().anyMatch(other -> StoredHandling.maySee(other, document));
        }

        @Override
        public boolean complete() {
            return complete;
        }
    }
}

package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Topic;
import vn.lienthong.contract.Topics;
import vn.lienthong.views.ById;

/**
 * What each agency may see, in the order in which it happened, on numbered pages: a store that has no index but by
 * {@code _id} finds the newest of a million as quickly as of ten. A list is what one agency may see of one partition of
 * one topic, or the part of it that belongs to one plan or group; its head says how long it is and how far it has come.
 */
final class Lists {
    static final String COLLECTION = Register.NAME + ".lists";
    /** Entries of one page. */
    static final int PAGE = 32;

    private final MongoOperations store;
    private final Map<String, List<Entry>> waiting = new LinkedHashMap<>();

    Lists(MongoOperations store) {
        this.store = store;
    }

    /**
     * An event that an agency may see.
     *
     * @param at when, in milliseconds
     */
    record Entry(long offset, long at, String matter, String event) {
        private static final String GAP = " ";

        /** As it stands on a page, which is written again with each entry: short. */
        private String text() {
            return at + GAP + event + GAP + matter;
        }

        /** What {@link #text} has written; where it stands in the log is not read again. */
        static Entry read(String text) {
            String[] parts = text.split(GAP, 3);
            return new Entry(0, Long.parseLong(parts[0]), parts[2], parts[1]);
        }
    }

    /** @param name of the topic, and for a part of it the plan or group as well */
    static String id(String agency, String name, int partition) {
        return agency + "|" + name + "|" + partition;
    }

    /** What an agency may see of all partitions of a topic, or of a part of it by this name. */
    static List<String> of(AgencyCode reader, String name, String topic) {
        int partitions = Topics.all().stream()
                .filter(each -> each.name().equals(topic))
                .mapToInt(Topic::partitions)
                .findFirst()
                .orElse(1);
        return IntStream.range(0, partitions)
                .mapToObj(partition -> id(reader.value(), name, partition))
                .toList();
    }

    /** The name of the part of a topic that belongs to a plan or a group. */
    static String part(String topic, String which, String served) {
        return topic + "?" + which + "=" + served;
    }

    static String page(String list, long number) {
        return list + "|" + number;
    }

    /** To be written at the end of these lists. */
    void add(Collection<String> lists, Entry entry) {
        lists.forEach(
                list -> waiting.computeIfAbsent(list, each -> new ArrayList<>()).add(entry));
    }

    /** Pages first, heads last: after a fault the same entries take the same places again. */
    void write() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Document> heads = documents(store, waiting.keySet());
        Map<String, Update> pages = new HashMap<>();
        Map<String, Update> moved = new HashMap<>();
        waiting.forEach((list, entries) -> {
            Document head = heads.getOrDefault(list, new Document("count", 0L).append("next", 0L));
            long count = head.getLong("count");
            long next = head.getLong("next");
            for (Entry entry : entries) {
                if (entry.offset() >= next) {
                    pages.computeIfAbsent(page(list, count / PAGE), each -> new Update())
                            .set("entries." + count % PAGE, entry.text());
                    count++;
                    next = entry.offset() + 1;
                }
            }
            if (count > head.getLong("count")) {
                moved.put(list, new Update().set("count", count).set("next", next));
            }
        });
        upsert(pages);
        upsert(moved);
        waiting.clear();
    }

    private void upsert(Map<String, Update> updates) {
        if (updates.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
        updates.forEach(
                (id, update) -> bulk.upsert(Query.query(Criteria.where("_id").is(id)), update));
        bulk.execute();
    }

    /** Those of these heads and pages that there are, by their id; the head of a list has the id of the list. */
    static Map<String, Document> documents(MongoOperations store, Collection<String> ids) {
        return new ById(store, COLLECTION).find(ids);
    }
}

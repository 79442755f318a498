package vn.lienthong.reporting.statistics;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What counts, added up: a document for each {@link Tallied} and partition of the log, with how far in that partition it has come, so that
 * what comes again is not counted again. As many as there are different audiences in a month, however many matters there are.
 */
final class Tallies {
    /** Documents of one message: the embedded store would put all into one, however many, and the driver refuse it. */
    private static final int AT_ONCE = 100;

    private static final String TALLIES = "statistics.tallies";
    private static final String MONTH = "month";
    private static final String POSITION = "position";

    private final MongoOperations store;

    Tallies(MongoOperations store) {
        this.store = store;
        store.indexOps(TALLIES).createIndex(new Index().on(MONTH, Sort.Direction.ASC));
    }

    /** One more of a step, or one fewer. @param empty its document before anything is counted */
    record Change(String id, Document empty, String name, long offset, long by) {
        static Change of(Step step, Sight sight, String partition, long offset, long by) {
            byte[] group = Tallied.group(step, sight).getBytes(StandardCharsets.UTF_8);
            String id = partition + "|" + UUID.nameUUIDFromBytes(group);
            return new Change(id, Tallied.empty(step, sight), Tallied.name(step), offset, by);
        }
    }

    /** @param changes in the order of each partition */
    void add(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, Document> documents = new HashMap<>();
        Map<String, Long> reached = new HashMap<>();
        List<String> ids = changes.stream().map(Change::id).distinct().toList();
        store.find(Query.query(Criteria.where("_id").in(ids)).cursorBatchSize(AT_ONCE), Document.class, TALLIES)
                .forEach(found -> {
                    documents.put(found.getString("_id"), found);
                    reached.put(found.getString("_id"), found.getLong(POSITION));
                });
        for (Change change : changes) {
            if (change.offset() > reached.getOrDefault(change.id(), -1L)) {
                Document document =
                        documents.computeIfAbsent(change.id(), id -> new Document("_id", id).append(POSITION, -1L));
                change.empty().forEach(document::putIfAbsent);
                Document counts = document.get("counts", Document.class);
                counts.put(change.name(), counts.get(change.name(), 0L) + change.by());
                document.put(POSITION, change.offset());
            }
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.UNORDERED, TALLIES);
        documents.forEach((id, document) -> bulk.replaceOne(
                Query.query(Criteria.where("_id").is(id)),
                document,
                FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    /** Of one month. */
    List<Tallied> of(YearMonth month) {
        return find(Query.query(Criteria.where(MONTH).is(month.toString())));
    }

    /** From that month on; all if there is none. */
    List<Tallied> from(@Nullable YearMonth first) {
        return find(
                first == null ? new Query() : Query.query(Criteria.where(MONTH).gte(first.toString())));
    }

    private List<Tallied> find(Query which) {
        List<Tallied> tallies = new ArrayList<>();
        store.find(which.cursorBatchSize(AT_ONCE), Document.class, TALLIES)
                .forEach(document -> tallies.add(Tallied.read(document)));
        return tallies;
    }
}

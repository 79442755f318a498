package vn.lienthong.runtime.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * How far each view has come, kept in the store of the view itself: a store that loses its last writes loses the
 * position with them, and the view goes on from there.
 */
public class Positions {
    private static final String COLLECTION = "positions";

    private final MongoOperations store;

    Positions(MongoOperations store) {
        this.store = store;
    }

    /** Offset of the next record this view needs; empty if it has none yet. */
    Optional<Long> next(String view, TopicPartition partition) {
        Document found = store.findById(id(view, partition), Document.class, COLLECTION);
        return Optional.ofNullable(found).map(document -> document.getLong("next"));
    }

    /** Notes that the view has all these records; called after the view itself was written. It never goes back. */
    void advance(String view, Collection<LogRecord> written) {
        Map<TopicPartition, Long> next = written.stream()
                .collect(Collectors.toMap(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        record -> record.offset() + 1,
                        Math::max));
        if (next.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
        next.forEach((partition, offset) -> bulk.upsert(
                Query.query(Criteria.where("_id").is(id(view, partition))), new Update().max("next", offset)));
        bulk.execute();
    }

    /** All positions, for those who operate the system. */
    public List<Document> all() {
        return store.findAll(Document.class, COLLECTION);
    }

    private static String id(String view, TopicPartition partition) {
        return view + "|" + partition;
    }
}

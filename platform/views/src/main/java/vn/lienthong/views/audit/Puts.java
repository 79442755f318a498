package vn.lienthong.views.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Documents to be written, or written over: all of a collection at once, the collections in the order in which they were begun. */
final class Puts {
    private final MongoOperations store;
    private final Map<String, BulkOperations> bulks = new LinkedHashMap<>();

    Puts(MongoOperations store) {
        this.store = store;
    }

    void put(Document document, String collection) {
        bulks.computeIfAbsent(collection, begun -> store.bulkOps(BulkOperations.BulkMode.UNORDERED, begun))
                .replaceOne(
                        Query.query(Criteria.where("_id").is(document.get("_id"))),
                        document,
                        FindAndReplaceOptions.options().upsert());
    }

    void write() {
        bulks.values().forEach(BulkOperations::execute);
    }
}

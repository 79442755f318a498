package vn.lienthong.views.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.views.ById;

/** By its number a matter is found at once: a document for each number, which names the matter and is written once. */
final class Numbering {
    static final String COLLECTION = "register.numbers";
    /** The field of a matter, and of an event, that has its number. */
    static final String NUMBER = "number";

    private final MongoOperations store;
    private final Map<String, String> waiting = new LinkedHashMap<>();

    Numbering(MongoOperations store) {
        this.store = store;
    }

    void add(LogRecord record) {
        MatterNumber number = record.message().envelope().number();
        if (number != null) {
            waiting.put(number.value(), record.key());
        }
    }

    /** Those that are not there yet. */
    void write() {
        if (!waiting.isEmpty()) {
            waiting.keySet()
                    .removeAll(
                            new ById(store, COLLECTION).find(waiting.keySet()).keySet());
        }
        if (waiting.isEmpty()) {
            return;
        }
        BulkOperations bulk = store.bulkOps(BulkOperations.BulkMode.UNORDERED, COLLECTION);
        waiting.forEach((number, matter) -> bulk.replaceOne(
                Query.query(Criteria.where("_id").is(number)),
                new Document("_id", number).append("matter", matter),
                FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    /**
     * Whether this may be meant by what a person has written.
     *
     * @param number null for a matter that has none yet
     * @param asked the whole number in capitals, or its digits with or without the zeros
     */
    static boolean fits(@Nullable String number, String asked) {
        return number != null
                && (number.equals(asked)
                        || (asked.matches("\\d{1,12}") && new MatterNumber(number).count() == Long.parseLong(asked)));
    }
}

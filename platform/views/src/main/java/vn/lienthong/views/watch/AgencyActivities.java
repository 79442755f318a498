package vn.lienthong.views.watch;

import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.views.watch.AgencyActivity.Receipt;

/** Keeps what is known of the agencies themselves; writing the same again changes nothing. */
final class AgencyActivities {
    /** When each agency was last heard of: one document each. */
    static final String LAST = "watch-5.activity";
    /** How many seconds each receipt took: one document for each agency, urgency and day. */
    static final String RECEIPTS = "watch-5.receipts";

    private final MongoOperations store;

    AgencyActivities(MongoOperations store) {
        this.store = store;
    }

    void write(AgencyActivity activity) {
        if (!activity.last().isEmpty()) {
            BulkOperations last = store.bulkOps(BulkOperations.BulkMode.UNORDERED, LAST);
            activity.last()
                    .forEach(
                            (agency, at) -> last.upsert(id(agency.value()), new Update().max("at", at.toEpochMilli())));
            last.execute();
        }
        if (!activity.receipts().isEmpty()) {
            BulkOperations receipts = store.bulkOps(BulkOperations.BulkMode.UNORDERED, RECEIPTS);
            activity.receipts().forEach(receipt -> receipts.upsert(id(place(receipt)), update(receipt)));
            receipts.execute();
        }
    }

    private static String place(Receipt receipt) {
        return receipt.agency() + "|" + receipt.urgency().wire() + "|" + receipt.day();
    }

    private static Update update(Receipt receipt) {
        return new Update()
                .set("agency", receipt.agency().value())
                .set("urgency", receipt.urgency().wire())
                .set("day", receipt.day().toString())
                .set("seconds." + receipt.request(), receipt.took().toSeconds());
    }

    private static Query id(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    /** When an agency was last heard of, by its code; in milliseconds. */
    Map<String, Long> last() {
        return store.findAll(Document.class, LAST).stream()
                .collect(Collectors.toMap(found -> found.getString("_id"), found -> found.getLong("at")));
    }
}

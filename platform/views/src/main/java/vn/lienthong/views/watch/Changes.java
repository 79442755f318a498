package vn.lienthong.views.watch;

import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.views.watch.WatchEntry.Place;

/** Documents to be written and removed, all of a collection at once. */
final class Changes {
    private final MongoOperations store;
    private final Map<String, BulkOperations> bulks = new HashMap<>();

    Changes(MongoOperations store) {
        this.store = store;
    }

    void put(Place place, Document document) {
        bulk(place)
                .replaceOne(
                        query(place), document, FindAndReplaceOptions.options().upsert());
    }

    void remove(Place place) {
        bulk(place).remove(query(place));
    }

    private BulkOperations bulk(Place place) {
        return bulks.computeIfAbsent(
                place.collection(), collection -> store.bulkOps(BulkOperations.BulkMode.UNORDERED, collection));
    }

    private static Query query(Place place) {
        return Query.query(Criteria.where("_id").is(place.id()));
    }

    void write() {
        bulks.values().forEach(BulkOperations::execute);
    }
}

package vn.lienthong.views;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Documents of a collection by their ids alone: with anything beside them the embedded store would look at all it has. */
public record ById(MongoOperations store, String collection) {
    /** The embedded store would put all into one message, and the driver refuse one that is too large. */
    private static final int AT_ONCE = 100;

    /** Those of these ids that there are. */
    public Map<String, Document> find(Collection<String> ids) {
        return find(query(ids));
    }

    /** The same without one of their fields. */
    public Map<String, Document> findWithout(String field, Collection<String> ids) {
        Query query = query(ids);
        query.fields().exclude(field);
        return find(query);
    }

    /** The same with these of their fields alone. */
    public Map<String, Document> findOnly(Collection<String> fields, Collection<String> ids) {
        Query query = query(ids);
        query.fields().include(fields.toArray(String[]::new));
        return find(query);
    }

    private static Query query(Collection<String> ids) {
        return Query.query(Criteria.where("_id").in(ids)).cursorBatchSize(AT_ONCE);
    }

    private Map<String, Document> find(Query query) {
        return store.find(query, Document.class, collection).stream()
                .collect(Collectors.toMap(found -> found.getString("_id"), found -> found));
    }
}

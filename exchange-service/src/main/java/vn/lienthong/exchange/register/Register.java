package vn.lienthong.exchange.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.Json;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.feed.FeedItem;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/**
 * Writes the register: a document for each matter with its history, and a document for each event. Both carry the
 * audience, and the matter the position it has reached.
 */
final class Register implements View {
    static final String MATTERS = "matters";
    static final String EVENTS = "events";

    private final MongoOperations store;
    private final FeedItems items;

    Register(MongoOperations store, FeedItems items) {
        this.store = store;
        this.items = items;
        for (String collection : List.of(MATTERS, EVENTS)) {
            store.indexOps(collection)
                    .createIndex(new Index().on("audience", Sort.Direction.ASC).on("at", Sort.Direction.DESC));
        }
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public void apply(List<LogRecord> batch) {
        if (batch.isEmpty()) {
            return;
        }
        BulkOperations matters = store.bulkOps(BulkOperations.BulkMode.ORDERED, MATTERS);
        BulkOperations events = store.bulkOps(BulkOperations.BulkMode.UNORDERED, EVENTS);
        for (LogRecord record : batch) {
            Document event = event(record);
            events.replaceOne(
                    Query.query(Criteria.where("_id").is(event.get("_id"))),
                    event,
                    FindAndReplaceOptions.options().upsert());
            begin(matters, record);
            add(matters, record, event);
        }
        matters.execute();
        events.execute();
    }

    /** Makes the document of a matter that has none; one that is there stays as it is. */
    private static void begin(BulkOperations matters, LogRecord record) {
        matters.upsert(Query.query(Criteria.where("_id").is(record.key())), new Update().setOnInsert("position", -1L));
    }

    private static void add(BulkOperations matters, LogRecord record, Document event) {
        Document entry = new Document(event);
        entry.remove("audience");
        Update update = new Update()
                .set("position", record.offset())
                .set("matter", record.topic())
                .set("status", event.get("type"))
                .set("statusVi", event.get("typeVi"))
                .set("at", event.get("at"))
                .set("provider", event.get("provider"))
                .set("audience", event.get("audience"))
                .push("history", entry);
        if (event.get("summaryVi") != null && isFirst(record)) {
            update.set("title", event.get("summaryVi"));
        }
        matters.updateOne(
                Query.query(
                        Criteria.where("_id").is(record.key()).and("position").lt(record.offset())),
                update);
    }

    private static boolean isFirst(LogRecord record) {
        String type = record.message().envelope().type();
        return Stream.of("opened", "made", "received", "shared").anyMatch(verb -> type.endsWith("." + verb + ".v1"));
    }

    private Document event(LogRecord record) {
        FeedItem item = items.of(record.message());
        var envelope = record.message().envelope();
        Handling handling = Handling.from(Objects.requireNonNull(envelope.provider()), envelope.handling());
        Document document = Document.parse(Json.mapper().writeValueAsString(item));
        document.remove("id");
        return document.append("_id", item.id())
                .append("at", Objects.requireNonNull(envelope.time()).toString())
                .append(
                        "audience",
                        handling.audience().stream().map(Object::toString).toList())
                .append("data", Document.parse(new String(record.message().payload(), StandardCharsets.UTF_8)));
    }
}

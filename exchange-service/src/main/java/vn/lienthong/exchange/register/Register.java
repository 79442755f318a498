package vn.lienthong.exchange.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.registry.map.Spelling;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.feed.FeedItem;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;

/**
 * Writes the register: a document for each matter with its history, a document for each event, and the lists by which an
 * agency finds them. The former carry the audience, and the matter the position it has reached.
 */
final class Register implements View {
    static final String MATTERS = "matters";
    static final String EVENTS = "events";
    /** The event that was the last to happen to a matter. */
    static final String LAST = "last";

    private final MongoOperations store;
    private final FeedItems items;

    Register(MongoOperations store, FeedItems items) {
        this.store = store;
        this.items = items;
    }

    /** The second of its kind: one that kept no lists has read the log without them. */
    @Override
    public String name() {
        return "register-2";
    }

    /** Matters and events first, lists last: whoever finds an entry finds what it is of. */
    @Override
    public void apply(List<LogRecord> batch) {
        if (batch.isEmpty()) {
            return;
        }
        BulkOperations matters = store.bulkOps(BulkOperations.BulkMode.ORDERED, MATTERS);
        BulkOperations events = store.bulkOps(BulkOperations.BulkMode.UNORDERED, EVENTS);
        Listing listing = Listing.of(store, batch);
        for (LogRecord record : batch) {
            Document event = event(record);
            events.replaceOne(
                    Query.query(Criteria.where("_id").is(event.get("_id"))),
                    event,
                    FindAndReplaceOptions.options().upsert());
            add(matters, record, event);
            listing.add(record, event);
        }
        matters.execute();
        events.execute();
        listing.write();
    }

    /** A first event makes the document, unless it is there; a later one adds to it, unless it has come that far. */
    private static void add(BulkOperations matters, LogRecord record, Document event) {
        Document entry = new Document(event);
        entry.remove("audience");
        Criteria matter = Criteria.where("_id").is(record.key());
        Document now = new Document("position", record.offset())
                .append(LAST, event.get("_id"))
                .append("matter", record.topic())
                .append("status", event.get("type"))
                .append("statusVi", event.get("typeVi"))
                .append("at", event.get("at"))
                .append("provider", event.get("provider"))
                .append("audience", event.get("audience"));
        Whole.of(event).forEach(now::append);
        Update update = new Update();
        if (isFirst(record)) {
            now.append("title", event.get("summaryVi"))
                    .append("search", Spelling.plain(event.getString("summaryVi")))
                    .append("history", List.of(entry));
            now.putIfAbsent("open", true);
            now.forEach(update::setOnInsert);
            matters.upsert(Query.query(matter), update);
        } else {
            now.forEach(update::set);
            matters.updateOne(Query.query(matter.and("position").lt(record.offset())), update.push("history", entry));
        }
    }

    private static boolean isFirst(LogRecord record) {
        return MessageTypes.find(record.message().envelope().type())
                .map(MessageType::begins)
                .orElse(false);
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

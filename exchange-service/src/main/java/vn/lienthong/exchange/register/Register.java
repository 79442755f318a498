package vn.lienthong.exchange.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.registry.map.Spelling;
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
        store.indexOps(EVENTS)
                .createIndex(new Index().on("audience", Sort.Direction.ASC).on("at", Sort.Direction.DESC));
        for (String narrowed : List.of("matter", "plan", "group")) {
            store.indexOps(MATTERS)
                    .createIndex(new Index()
                            .on("audience", Sort.Direction.ASC)
                            .on(narrowed, Sort.Direction.ASC)
                            .on("at", Sort.Direction.DESC)
                            .on("_id", Sort.Direction.DESC));
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
            add(matters, record, event);
        }
        matters.execute();
        events.execute();
    }

    /** A first event makes the document, unless it is there; a later one adds to it, unless it has come that far. */
    private static void add(BulkOperations matters, LogRecord record, Document event) {
        Document entry = new Document(event);
        entry.remove("audience");
        Criteria matter = Criteria.where("_id").is(record.key());
        Document now = new Document("position", record.offset())
                .append("matter", record.topic())
                .append("status", event.get("type"))
                .append("statusVi", event.get("typeVi"))
                .append("at", event.get("at"))
                .append("provider", event.get("provider"))
                .append("audience", event.get("audience"));
        wholeOf(event).forEach(now::append);
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

    /** What this event says of the matter as a whole, and later ones may not repeat. */
    private static Document wholeOf(Document event) {
        Document data = event.get("data", Document.class);
        Document whole = new Document();
        if (event.getString("urgency") != null) {
            whole.append("urgency", event.getString("urgency"));
        }
        if (Ends.ends(event.getString("type"), data)) {
            whole.append("open", false);
        }
        Served.by(data).ifPresent(whole::putAll);
        return whole;
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

package vn.lienthong.views.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationCorrected;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.text.Spelling;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.feed.FeedItem;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.projection.LogRecord;
import vn.lienthong.runtime.projection.View;
import vn.lienthong.views.visibility.Rights;

/**
 * Writes the register: a document for each event, one for each matter, which names its events and carries the position it
 * has reached, and the lists by which an agency finds both. Matters and events carry the audience.
 */
final class Register implements View {
    static final String NAME = "register-12";
    static final String MATTERS = NAME + ".matters";
    /** The ids of the events that happened to a matter, oldest first. */
    static final String HISTORY = "history";
    /** The last of them. */
    static final String LAST = "last";

    private final MongoOperations store;
    private final FeedItems items;
    private final Origin origin;

    Register(MongoOperations store, Supplier<Directory> directory) {
        this.store = store;
        this.items = new FeedItems(directory);
        this.origin = new Origin(directory);
    }

    /**
     * The twelfth of its kind: the ones before kept no lists, each event in its matter once more, not who began it, not what of, not
     * who leads, or not who refused, showed to all what only some are told, did not tell bulletins from other information, let
     * matters stand by what is {@link Aside aside}, did not say to whom it is not told who leads by the rules, or did not keep under which
     * agreement something was passed on, until when, and what for, nor in which stream a tip is.
     */
    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Stream.of(Matter.values())
                .filter(Matter::isListed)
                .map(Matter::events)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Events, matters, lists: whoever finds an entry finds what it is of. */
    @Override
    public void apply(List<LogRecord> batch) {
        if (batch.isEmpty()) {
            return;
        }
        BulkOperations matters = store.bulkOps(BulkOperations.BulkMode.ORDERED, MATTERS);
        BulkOperations events = store.bulkOps(BulkOperations.BulkMode.UNORDERED, Events.COLLECTION);
        Listing listing = Listing.of(store, batch);
        Numbering numbering = new Numbering(store);
        for (LogRecord record : batch) {
            Envelope envelope = record.message().envelope();
            Handling handling = Handling.from(Objects.requireNonNull(envelope.provider()), envelope.handling());
            Document event = event(record, handling);
            List<AgencyCode> told = told(record, handling);
            JsonNode data = Json.tree(record.message().payload());
            events.replaceOne(
                    Query.query(Criteria.where("_id").is(event.get("_id"))),
                    event,
                    FindAndReplaceOptions.options().upsert());
            add(matters, record, event, data, told);
            if (!Aside.isTime(record.message().content())) {
                listing.add(record, event, data, told);
            }
            numbering.add(record);
            Resting.note(store, record.message().content());
            Reached.note(store, record.message().content(), handling.audience().size());
        }
        events.execute();
        matters.execute();
        listing.write();
        numbering.write();
    }

    /**
     * A first event makes the document, unless it is there; a later one adds to it, unless it has come that far. What only some are told
     * of, or is aside, is part of the history, and does not show in where the matter stands; a correction does, of which all are told
     * that have it.
     */
    private void add(BulkOperations matters, LogRecord record, Document event, JsonNode data, List<AgencyCode> told) {
        Criteria matter = Criteria.where("_id").is(record.key());
        Document now = new Document("position", record.offset())
                .append(LAST, event.get("_id"))
                .append("matter", record.topic())
                .append("status", event.get("type"))
                .append("statusVi", event.get("typeVi"))
                .append("at", event.get("at"))
                .append("by", event.get("by"))
                .append("byVi", event.get("byVi"))
                .append("provider", event.get("provider"))
                .append("audience", event.get("audience"));
        MatterFields.of(event, (MatterEvent) record.message().content(), data).forEach(now::append);
        if (event.getString(Numbering.NUMBER) != null) {
            now.append(Numbering.NUMBER, event.getString(Numbering.NUMBER));
        }
        origin.of(record.message().content(), event.getString("by")).forEach(now::append);
        Subject.of(record.message().content(), event.getString("provider")).forEach(now::append);
        Triage.kept(record.message().content()).forEach(now::append);
        Update update = new Update();
        if (begins(record)) {
            now.putAll(titled(
                    record.message().content() instanceof InformationShared shared
                            ? shared.content().title()
                            : event.getString("summaryVi")));
            now.append(Filters.OPENED, event.get("at")).append(HISTORY, List.of(event.get("_id")));
            now.putIfAbsent("open", true);
            if (record.message().content() instanceof InformationShared shared) {
                now.putAll(Rights.kept(shared));
            }
            now.forEach(update::setOnInsert);
            matters.upsert(Query.query(matter), update);
        } else {
            Object content = record.message().content();
            boolean toAll =
                    told.size() == event.getList("audience", String.class).size();
            boolean shows = toAll && !Aside.is(content) || content instanceof InformationCorrected;
            (shows ? now : new Document("position", record.offset()).append("audience", event.get("audience")))
                    .forEach(update::set);
            title(content).forEach(update::set);
            if (content instanceof InformationEvent information) {
                Told.mark(information, event, told, shows, update);
            }
            matters.updateOne(
                    Query.query(matter.and("position").lt(record.offset())), update.push(HISTORY, event.get("_id")));
        }
    }

    /** What is corrected goes by the title that it has then; nothing for all other events. */
    private static Document title(Object content) {
        return content instanceof InformationCorrected corrected
                ? titled(corrected.content().title())
                : new Document();
    }

    private static Document titled(String title) {
        return new Document("title", title).append("search", Spelling.plain(title));
    }

    /** Those of the audience that are told of it. */
    private static List<AgencyCode> told(LogRecord record, Handling handling) {
        MatterEvent happened = (MatterEvent) record.message().content();
        return handling.audience().stream()
                .filter(agency -> happened.isTold(agency, handling.provider()))
                .toList();
    }

    static boolean begins(LogRecord record) {
        return MessageTypes.find(record.message().envelope().type())
                .map(MessageType::begins)
                .orElse(false);
    }

    private Document event(LogRecord record, Handling handling) {
        FeedItem item = items.of(record.message());
        var envelope = record.message().envelope();
        return Json.mapper()
                .convertValue(item, Document.class)
                .append("_id", Events.id(record))
                .append("at", Objects.requireNonNull(envelope.time()).toString())
                .append(
                        "audience",
                        handling.audience().stream().map(Object::toString).toList())
                .append(Events.DATA, new String(record.message().payload(), StandardCharsets.UTF_8));
    }
}

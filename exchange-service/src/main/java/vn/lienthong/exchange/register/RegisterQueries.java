package vn.lienthong.exchange.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.exchange.visibility.StoredHandling;

/** Reads the register for one agency: its lists narrow down, {@link StoredHandling} decides on each document. */
public final class RegisterQueries {
    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    /** What only the store needs. */
    private static final Set<String> INNER = Set.of("_id", "position", "_class", "search", "last");

    private final MongoOperations store;

    RegisterQueries(MongoOperations store) {
        this.store = store;
    }

    /** The kind of matter that goes by this name in addresses, such as {@code requests}. */
    public static Optional<Matter> matterOf(String matters) {
        return listed().filter(matter -> matter.events().equals("lienthong." + matters))
                .findAny();
    }

    /** The newest events this agency may see, newest first. */
    List<Document> events(AgencyCode reader, int limit) {
        List<String> lists = listed().flatMap(matter -> Lists.of(reader, matter.events(), matter.events()).stream())
                .toList();
        Walk walk = Walk.through(store, lists, null);
        List<String> ids = new ArrayList<>();
        for (Lists.Entry entry = walk.next(); entry != null && ids.size() < limit; entry = walk.next()) {
            ids.add(entry.event());
        }
        Map<String, Document> events =
                store.find(Query.query(Criteria.where("_id").in(ids)), Document.class, Register.EVENTS).stream()
                        .collect(Collectors.toMap(document -> document.getString("_id"), document -> document));
        return ids.stream()
                .map(events::get)
                .filter(Objects::nonNull)
                .filter(document -> StoredHandling.maySee(reader, document))
                .map(RegisterQueries::shown)
                .toList();
    }

    /** The matters of one kind this agency may see, the one that moved last first, without their history. */
    List<Document> matters(AgencyCode reader, Matter matter, int limit) {
        return matters(reader, matter, Filters.none(limit)).items();
    }

    /**
     * Some of a list.
     *
     * @param next where the next page begins; null if there is none
     */
    record Page(List<Document> items, @Nullable String next) {}

    /** Those of them that are asked for; see {@link Searching}. */
    Page matters(AgencyCode reader, Matter matter, Filters filters) {
        return new Searching(store, reader, filters).among(List.of(matter));
    }

    /** One matter with its history; empty if there is none or the agency may not see it. */
    Optional<Document> matter(AgencyCode reader, Matter matter, String id) {
        Document found = store.findById(id, Document.class, Register.MATTERS);
        return Optional.ofNullable(found)
                .filter(document -> matter.events().equals(document.get("matter")))
                .filter(document -> StoredHandling.maySee(reader, document))
                .map(RegisterQueries::shown);
    }

    /** What serves a plan or a group and this agency may see, the one that moved last first; none if it may not see that. */
    Page serving(AgencyCode reader, Matter matter, String id, Filters page) {
        return matter(reader, matter, id)
                .flatMap(found -> Served.field(matter))
                .map(field -> new Searching(store, reader, page.serving(field, id)).among(listed().toList()))
                .orElse(new Page(List.of(), null));
    }

    /** The kinds of matter that agencies have lists of. */
    private static Stream<Matter> listed() {
        return Stream.of(Matter.values()).filter(matter -> !matter.isPublic());
    }

    /** What happened to one matter, oldest first; empty if there is none or the agency may not see it. */
    public List<MatterEvent> events(AgencyCode reader, Matter matter, String id) {
        return matter(reader, matter, id).stream()
                .flatMap(document -> document.getList("history", Document.class, List.of()).stream())
                .map(RegisterQueries::event)
                .toList();
    }

    static MatterEvent event(Document entry) {
        Class<?> payload =
                MessageTypes.find(entry.getString("type")).orElseThrow().payload();
        String json = entry.get("data", Document.class).toJson(RELAXED);
        return (MatterEvent) Json.read(json.getBytes(StandardCharsets.UTF_8), payload);
    }

    static Document shown(Document document) {
        Document shown = new Document("id", document.get("_id"));
        document.forEach((name, value) -> {
            if (!INNER.contains(name)) {
                shown.append(name, value);
            }
        });
        return shown;
    }
}

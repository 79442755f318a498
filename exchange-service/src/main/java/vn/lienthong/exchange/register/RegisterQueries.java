package vn.lienthong.exchange.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;

/** Reads the register for one agency: the store narrows down, {@link WhoMaySee} decides on each document. */
public final class RegisterQueries {
    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "_id");
    /** What only the store needs. */
    private static final Set<String> INNER = Set.of("_id", "position", "_class", "search");

    private final MongoOperations store;

    RegisterQueries(MongoOperations store) {
        this.store = store;
    }

    /** The kind of matter that goes by this name in addresses, such as {@code requests}. */
    public static Optional<Matter> matterOf(String matters) {
        return Stream.of(Matter.values())
                .filter(matter -> !matter.isPublic() && matter.events().equals("lienthong." + matters))
                .findAny();
    }

    /** The newest events this agency may see, newest first. */
    List<Document> events(AgencyCode reader, int limit) {
        return find(Register.EVENTS, Criteria.where("audience").is(reader.value()), reader, limit);
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

    /** Those of them that are asked for. */
    Page matters(AgencyCode reader, Matter matter, Filters filters) {
        List<Criteria> all = new ArrayList<>(filters.narrowed());
        all.add(Criteria.where("audience").is(reader.value()).and("matter").is(matter.events()));
        PageEnd end = filters.cursor();
        if (end != null) {
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where("at").lt(end.at()),
                            Criteria.where("at").is(end.at()).and("_id").lt(end.id())));
        }
        Query query =
                Query.query(new Criteria().andOperator(all)).with(NEWEST_FIRST).limit(filters.limit());
        query.fields().exclude("history");
        List<Document> found = store.find(query, Document.class, Register.MATTERS);
        String next = found.size() < filters.limit()
                ? null
                : PageEnd.after(found.getLast()).wire();
        return new Page(visible(reader, found), next);
    }

    private static List<Document> visible(AgencyCode reader, List<Document> found) {
        return found.stream()
                .filter(document -> maySee(reader, document))
                .map(RegisterQueries::shown)
                .toList();
    }

    /** One matter with its history; empty if there is none or the agency may not see it. */
    Optional<Document> matter(AgencyCode reader, Matter matter, String id) {
        Document found = store.findById(id, Document.class, Register.MATTERS);
        return Optional.ofNullable(found)
                .filter(document -> matter.events().equals(document.get("matter")))
                .filter(document -> maySee(reader, document))
                .map(RegisterQueries::shown);
    }

    /** What serves a plan or a group and this agency may see, the one that moved last first; empty if it may not see that. */
    List<Document> serving(AgencyCode reader, Matter matter, String id, int limit) {
        return matter(reader, matter, id).flatMap(found -> Served.field(matter)).stream()
                .flatMap(field -> find(Register.MATTERS, Criteria.where(field).is(id), reader, limit).stream())
                .peek(document -> document.remove("history"))
                .toList();
    }

    /** What happened to one matter, oldest first; empty if there is none or the agency may not see it. */
    public List<MatterEvent> events(AgencyCode reader, Matter matter, String id) {
        return matter(reader, matter, id).stream()
                .flatMap(document -> document.getList("history", Document.class, List.of()).stream())
                .map(RegisterQueries::event)
                .toList();
    }

    private static MatterEvent event(Document entry) {
        Class<?> payload =
                MessageTypes.find(entry.getString("type")).orElseThrow().payload();
        String json = entry.get("data", Document.class).toJson(RELAXED);
        return (MatterEvent) Json.read(json.getBytes(StandardCharsets.UTF_8), payload);
    }

    private List<Document> find(String collection, Criteria criteria, AgencyCode reader, int limit) {
        Query query =
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "at")).limit(limit);
        return visible(reader, store.find(query, Document.class, collection));
    }

    private static boolean maySee(AgencyCode reader, Document document) {
        TreeSet<AgencyCode> audience = new TreeSet<>();
        document.getList("audience", String.class, List.of()).forEach(code -> audience.add(new AgencyCode(code)));
        String provider = document.getString("provider");
        return provider != null
                && WhoMaySee.ask(reader, new Handling(new AgencyCode(provider), audience))
                        .sees();
    }

    private static Document shown(Document document) {
        Document shown = new Document("id", document.get("_id"));
        document.forEach((name, value) -> {
            if (!INNER.contains(name)) {
                shown.append(name, value);
            }
        });
        return shown;
    }
}

package vn.lienthong.exchange.register;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;

/** Reads the register for one agency: the store narrows down, {@link WhoMaySee} decides on each document. */
final class RegisterQueries {
    private final MongoOperations store;

    RegisterQueries(MongoOperations store) {
        this.store = store;
    }

    /** The newest events this agency may see, newest first. */
    List<Document> events(AgencyCode reader, int limit) {
        return find(Register.EVENTS, Criteria.where("audience").is(reader.value()), reader, limit);
    }

    /** The matters of one kind this agency may see, the one that moved last first, without their history. */
    List<Document> matters(AgencyCode reader, Matter matter, int limit) {
        Criteria criteria =
                Criteria.where("audience").is(reader.value()).and("matter").is(matter.events());
        return find(Register.MATTERS, criteria, reader, limit).stream()
                .peek(document -> document.remove("history"))
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

    private List<Document> find(String collection, Criteria criteria, AgencyCode reader, int limit) {
        Query query =
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "at")).limit(limit);
        return store.find(query, Document.class, collection).stream()
                .filter(document -> maySee(reader, document))
                .map(RegisterQueries::shown)
                .toList();
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
            if (!name.equals("_id") && !name.equals("position") && !name.equals("_class")) {
                shown.append(name, value);
            }
        });
        return shown;
    }
}

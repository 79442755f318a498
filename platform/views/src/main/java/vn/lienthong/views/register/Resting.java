package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.information.UseEvent;
import vn.lienthong.contract.information.UseEvent.InformationUsed;
import vn.lienthong.contract.information.UseEvent.UseGranted;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.views.ById;
import vn.lienthong.views.visibility.Reader;

/**
 * Which information each matter rests on: a document for each matter, with who rested it on what. It is shown to whoever may see both
 * the matter and the information, if it is the provider of this or the agency that uses it: others do not learn of it.
 */
record Resting(MongoOperations store, Told told) {
    static final String COLLECTION = Register.NAME + ".resting";
    private static final String ON = "on";

    /** Once more is the same. */
    static void note(MongoOperations store, Object content) {
        if (content instanceof UseEvent event) {
            switch (event) {
                case InformationUsed used -> note(store, used.in(), used, used.evidence());
                case UseGranted granted -> note(store, granted.in(), granted, true);
                case UseEvent.UseAsked asked -> {}
                case UseEvent.UseRefused refused -> {}
            }
        }
    }

    private static void note(MongoOperations store, UsedIn in, UseEvent event, boolean evidence) {
        String entry = "%s.%s_%s_%s".formatted(ON, event.information().key(), event.user(), evidence ? "e" : "l");
        Document use = new Document("information", event.information().key())
                .append("by", event.user().value())
                .append("evidence", evidence);
        in.named()
                .map(MatterId::key)
                .forEach(matter -> store.upsert(
                        Query.query(Criteria.where("_id").is(matter)), new Update().set(entry, use), COLLECTION));
    }

    /** What a matter rests on, as its reader may know: {@code id}, {@code number}, {@code title}, {@code by}, {@code evidence}. */
    List<Document> of(String matter) {
        Document found = store.findById(matter, Document.class, COLLECTION);
        List<Document> uses = new ArrayList<>();
        if (found != null) {
            found.get(ON, new Document()).values().forEach(use -> uses.add((Document) use));
        }
        Map<String, Document> information = uses.isEmpty()
                ? Map.of()
                : new ById(store, Register.MATTERS)
                        .findWithout(
                                Register.HISTORY,
                                uses.stream()
                                        .map(use -> use.getString("information"))
                                        .distinct()
                                        .toList());
        return uses.stream()
                .flatMap(use -> Optional.ofNullable(information.get(use.getString("information")))
                        .filter(on -> isFor(told.reader(), use, on))
                        .map(on -> shown(use, told.row(on)))
                        .stream())
                .toList();
    }

    private static boolean isFor(Reader reader, Document use, Document on) {
        String code = reader.code().value();
        boolean concerned = code.equals(use.getString("by")) || code.equals(on.getString("provider"));
        return concerned && reader.maySee(on);
    }

    private static Document shown(Document use, Document on) {
        return new Document("id", use.get("information"))
                .append("number", on.get(Numbering.NUMBER))
                .append("title", on.get("title"))
                .append("by", use.get("by"))
                .append("evidence", use.get("evidence"));
    }
}

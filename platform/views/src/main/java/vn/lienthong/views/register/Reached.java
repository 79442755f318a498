package vn.lienthong.views.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.source.SourceEvent;
import vn.lienthong.contract.source.SourceStep;
import vn.lienthong.views.ById;

/**
 * How far a correction or a recall of information got among what rests on it: a document for each piece of information, with each matter that was
 * told of it, and one for each such matter, with which information each change was of. The provider sees how many were told, asked and done; which,
 * only of a matter that it may see.
 */
record Reached(MongoOperations store, Told told) {
    static final String COLLECTION = Register.NAME + ".reached";
    private static final String ON = "on";
    private static final String CHANGES = "changes";

    /** Once more is the same. @param audience how many may see the matter */
    static void note(MongoOperations store, Object content, int audience) {
        if (content instanceof SourceEvent<?> event) {
            String matter = event.about().key();
            switch (event.step()) {
                case SourceStep.Changed changed -> changed(store, matter, changed, audience);
                case SourceStep.Reviewed reviewed -> reviewed(store, matter, reviewed);
                case SourceStep.ReviewMoved moved -> moved(store, matter, moved);
                case SourceStep.Reminded reminded -> {
                    // gets no further by it
                }
            }
        }
    }

    private static void changed(MongoOperations store, String matter, SourceStep.Changed changed, int audience) {
        if (changed.source() == null) {
            return;
        }
        String information = changed.source().information().key();
        Document reached = new Document("how", changed.how().wire())
                .append("at", changed.at().toString())
                .append("told", audience)
                .append("asked", codes(changed.asked()))
                .append("reviewed", List.of());
        store.upsert(byId(matter), Update.update(CHANGES + "." + changed.change(), information), COLLECTION);
        store.upsert(byId(information), Update.update(ON + "." + matter, reached), COLLECTION);
    }

    private static void reviewed(MongoOperations store, String matter, SourceStep.Reviewed reviewed) {
        String information = information(store, matter, reviewed);
        if (information != null) {
            Update update = new Update()
                    .addToSet(place(matter, "reviewed"), reviewed.by().value());
            store.updateFirst(byId(information), update, COLLECTION);
        }
    }

    private static void moved(MongoOperations store, String matter, SourceStep.ReviewMoved moved) {
        String information = information(store, matter, moved);
        if (information != null) {
            String asked = place(matter, "asked");
            Object[] from = codes(moved.from()).toArray();
            Object[] to = codes(moved.to()).toArray();
            store.updateFirst(byId(information), new Update().pullAll(asked, from), COLLECTION);
            store.updateFirst(byId(information), new Update().addToSet(asked).each(to), COLLECTION);
        }
    }

    /** Of which information that change was; null if that is not known. */
    private static @Nullable String information(MongoOperations store, String matter, SourceStep step) {
        Document known = store.findById(matter, Document.class, COLLECTION);
        return known == null ? null : known.get(CHANGES, new Document()).getString(String.valueOf(step.change()));
    }

    private static String place(String matter, String what) {
        return "%s.%s.%s".formatted(ON, matter, what);
    }

    private static List<String> codes(List<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::value).toList();
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    /**
     * How far it got: {@code matters}, {@code how}, {@code at}, {@code told}, {@code asked}, {@code reviewed}; of a matter that its provider may see
     * also {@code id}, {@code number}, {@code title} and {@code waiting}, the codes of those that have yet to look at it. Empty for whoever is not the
     * provider.
     */
    List<Document> of(Document information) {
        Document found = told.reader().code().value().equals(information.getString("provider"))
                ? store.findById(information.getString("_id"), Document.class, COLLECTION)
                : null;
        Document reached = found == null ? new Document() : found.get(ON, new Document());
        Map<String, Document> matters = reached.isEmpty()
                ? Map.of()
                : new ById(store, Register.MATTERS).findWithout(Register.HISTORY, reached.keySet());
        List<Document> shown = new ArrayList<>();
        reached.forEach((id, each) -> {
            Document matter = matters.get(id);
            if (matter != null) {
                shown.add(shown((Document) each, matter));
            }
        });
        return shown;
    }

    private Document shown(Document reached, Document matter) {
        List<String> asked = reached.getList("asked", String.class);
        List<String> reviewed = reached.getList("reviewed", String.class);
        Document shown = new Document("matters", word(matter))
                .append("how", reached.get("how"))
                .append("at", reached.get("at"))
                .append("told", reached.get("told"))
                .append("asked", asked.size())
                .append("reviewed", reviewed.size());
        if (told.reader().maySee(matter)) {
            List<String> waiting =
                    asked.stream().filter(code -> !reviewed.contains(code)).toList();
            shown.append("id", matter.get("_id"))
                    .append("number", matter.get(Numbering.NUMBER))
                    .append("title", matter.get("title"))
                    .append("waiting", matter.getBoolean("open", true) ? waiting : List.of());
        }
        return shown;
    }

    private static String word(Document matter) {
        for (Matter each : Matter.values()) {
            if (each.events().equals(matter.getString("matter"))) {
                return RegisterQueries.word(each);
            }
        }
        throw new IllegalStateException("no kind of matter: " + matter.get("matter"));
    }
}

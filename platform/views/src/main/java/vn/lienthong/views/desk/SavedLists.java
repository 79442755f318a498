package vn.lienthong.views.desk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.core.type.TypeReference;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.desk.DeskId;
import vn.lienthong.views.desk.DeskEntry.SavedList;

/**
 * The lists that officers keep. What one shares lies apart from the parts of the desks, of which there are as many as matters: a
 * document for each officer who shares any.
 */
final class SavedLists {
    static final String SHARED = "desk.lists";

    private static final TypeReference<List<SavedList>> SOME = new TypeReference<>() {};
    private static final Comparator<SavedList> BY_NAME =
            Comparator.comparing(SavedList::name, String.CASE_INSENSITIVE_ORDER).thenComparing(SavedList::list);

    private final MongoOperations store;

    SavedLists(MongoOperations store) {
        this.store = store;
    }

    /** Writes what is shared of this part of a desk, after its last event. */
    void share(String id, DeskEntry entry) {
        List<SavedList> shared =
                entry.lists().stream().filter(SavedList::shared).toList();
        if (shared.isEmpty()) {
            store.remove(Query.query(Criteria.where("_id").is(id)), SHARED);
        } else {
            store.save(new Document("_id", id).append("lists", Json.mapper().writeValueAsString(shared)), SHARED);
        }
    }

    /**
     * The lists that one officer finds, each by name.
     *
     * @param mine those that the officer keeps
     * @param shared those that others of the agency keep and share
     */
    record Found(List<SavedList> mine, List<SavedList> shared) {}

    /** @param login account of the officer; null for the agency's system, which keeps none */
    Found of(AgencyCode agency, @Nullable String login) {
        return new Found(
                login == null
                        ? List.of()
                        : kept(DeskId.ofOfficer(agency, login)).sorted(BY_NAME).toList(),
                shared(agency)
                        .filter(list -> !list.officer().login().equals(login))
                        .sorted(BY_NAME)
                        .toList());
    }

    private Stream<SavedList> kept(DeskId officer) {
        return DeskView.entries(store, List.of(officer.key())).values().stream()
                .flatMap(entry -> entry.lists().stream());
    }

    private Stream<SavedList> shared(AgencyCode agency) {
        String beginning = DeskId.ofOfficers(agency);
        Query ofAgency = Query.query(Criteria.where("_id").gte(beginning).lt(beginning + Character.MAX_VALUE));
        return store.find(ofAgency, Document.class, SHARED).stream()
                .flatMap(found -> Json.mapper().readValue(found.getString("lists"), SOME).stream());
    }
}

package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.registry.Directory;
import vn.lienthong.views.visibility.StoredHandling;

/** Reads the watch for one agency: the store narrows down, the conditions of each matter are asked again at each read. */
public final class WatchQueries {
    private static final Sort ORDER = Sort.by("due", "_id");
    private static final Sort OLDEST_FIRST = Sort.by("openedAt", "_id");

    private final MongoOperations store;
    private final Supplier<Directory> directory;
    private final WhoWatches who;
    private final Function<AgencyCode, @Nullable String> names;
    private final BiFunction<AgencyCode, List<String>, Map<String, String>> untitled;

    /**
     * @param names the short name of an agency
     * @param untitled what is said to an agency in place of the titles of some pieces of information
     */
    WatchQueries(
            MongoOperations store,
            Supplier<Directory> directory,
            WhoWatches who,
            Function<AgencyCode, @Nullable String> names,
            BiFunction<AgencyCode, List<String>, Map<String, String>> untitled) {
        this.untitled = untitled;
        this.directory = directory;
        this.store = store;
        this.who = who;
        this.names = names;
    }

    /**
     * Some of a list.
     *
     * @param at when it was asked
     * @param next what to ask with for those after these; null if there are none
     */
    record Page(Instant at, List<Document> items, @Nullable String next) {}

    /** The beginning of a list. @param more whether there are others behind them */
    public record Some(List<Document> items, boolean more) {}

    /** Things owed, what is due first ahead. */
    Page obligations(AgencyCode reader, Asking asking, Instant now) {
        Query query =
                Query.query(asking.criteria(scope(reader), now)).with(ORDER).limit(asking.limit() + 1);
        List<Document> more = store.find(query, Document.class, asking.collection());
        List<Document> found = more.subList(0, Math.min(more.size(), asking.limit()));
        // only if there is another: a page that says it goes on leads to one with something on it
        String next = more.size() == found.size()
                ? null
                : Cursor.after(found.getLast()).wire();
        return new Page(now, shown(reader, found, now), next);
    }

    /**
     * What this agency owes, what is due first ahead, and behind it what it has to bring to its end; at most so many of each. Of the
     * latter, which have no limit and may be very many, any: to put all in an order takes the store longer than an officer waits.
     */
    public Some owedBy(AgencyCode agency, int most, Instant now) {
        Criteria own = Criteria.where("owedBy").is(agency.value());
        Page steps = obligations(agency, new Asking(null, List.of(own), most, null), now);
        List<Document> rest = store.find(Query.query(own).limit(most + 1), Document.class, Watch.WAITING);
        List<Document> items = new ArrayList<>(steps.items());
        items.addAll(shown(agency, rest.subList(0, Math.min(rest.size(), most)), now));
        return new Some(items, steps.next() != null || rest.size() > most);
    }

    /** What others owe this agency, what is due first ahead; at most so many. */
    public Some owedTo(AgencyCode agency, int most, Instant now) {
        List<Criteria> others = List.of(
                Criteria.where("owedTo").is(agency.value()),
                Criteria.where("owedBy").ne(agency.value()));
        Page page = obligations(agency, new Asking(null, others, most, null), now);
        return new Some(page.items(), page.next() != null);
    }

    /** Open cases that committees are to see, those open longest first. @param flag null for all */
    Page cases(AgencyCode reader, @Nullable String flag, int limit, Instant now) {
        Criteria criteria = Criteria.where("audience").is(reader.value());
        Query query = Query.query(
                        flag == null ? criteria : criteria.and("raised").is(flag))
                .with(OLDEST_FIRST)
                .limit(limit);
        Shown shown = shown(reader, Map.of(), now);
        return new Page(
                now,
                visible(reader, store.find(query, Document.class, Watch.CASES))
                        .map(shown::watched)
                        .toList(),
                null);
    }

    /** Each that the reader may see; of information that it has no longer, or has not opened for a purpose, only that there is something to be done. */
    private List<Document> shown(AgencyCode reader, List<Document> found, Instant now) {
        List<Document> visible = visible(reader, found).toList();
        List<String> information = visible.stream()
                .filter(document -> Matter.INFORMATION.events().equals(document.getString("topic")))
                .map(document -> document.getString("matter"))
                .distinct()
                .toList();
        Shown shown = shown(reader, untitled.apply(reader, information), now);
        return visible.stream().map(shown::obligation).toList();
    }

    private Shown shown(AgencyCode reader, Map<String, String> titles, Instant now) {
        return new Shown(reader, titles, directory.get(), names, now);
    }

    private Criteria scope(AgencyCode reader) {
        return Criteria.where(who.overOthers(reader) ? "audience" : "parties").is(reader.value());
    }

    private static Stream<Document> visible(AgencyCode reader, List<Document> found) {
        return found.stream().filter(document -> StoredHandling.maySee(reader, document));
    }
}

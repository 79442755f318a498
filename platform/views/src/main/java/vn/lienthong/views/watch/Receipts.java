package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.registry.visibility.WhoMaySee;

/**
 * The receipts that {@link ReceiptTimes} sums up, one by one: as many as it counts, for whoever it counts them. Whoever may not
 * see a request is told how long its receipt took, as in the sum, and not which request it was.
 */
final class Receipts {
    private static final Comparator<Receipt> NEWEST_FIRST =
            Comparator.comparing(Receipt::day).reversed().thenComparing(Receipt::request);

    private final MongoOperations store;
    private final WhoWatches who;

    Receipts(MongoOperations store, WhoWatches who) {
        this.store = store;
        this.who = who;
    }

    /** @param day of the delivery, in Vietnam @param seconds from the delivery to the receipt */
    private record Receipt(String day, String request, long seconds) {}

    /** A page of them. */
    WatchQueries.Page of(AgencyCode reader, ReceiptQuestion asked, Instant now) {
        List<Receipt> all = who.over(reader, asked.agency()) ? all(asked) : List.of();
        List<Receipt> page = all.stream()
                .skip(asked.page().skipped())
                .limit(asked.page().limit())
                .toList();
        int end = asked.page().skipped() + page.size();
        Map<String, WatchEntry> requests = requests(page);
        List<Document> items = page.stream()
                .map(receipt -> shown(reader, receipt, requests.get(receipt.request())))
                .toList();
        return new WatchQueries.Page(now, items, end < all.size() ? Integer.toString(end) : null);
    }

    private List<Receipt> all(ReceiptQuestion asked) {
        Criteria criteria = Criteria.where("agency")
                .is(asked.agency().value())
                .and("urgency")
                .is(asked.urgency().wire())
                .and("day")
                .gte(asked.from().toString())
                .lte(asked.to().toString());
        return store.find(Query.query(criteria), Document.class, AgencyActivities.RECEIPTS).stream()
                .flatMap(found -> found.get("seconds", Document.class).entrySet().stream()
                        .map(one -> new Receipt(
                                found.getString("day"), one.getKey(), ((Number) one.getValue()).longValue())))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private Map<String, WatchEntry> requests(List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return Map.of();
        }
        List<String> ids = receipts.stream().map(Receipt::request).toList();
        return store.find(Query.query(Criteria.where("_id").in(ids)), Document.class, Watch.ENTRIES).stream()
                .collect(Collectors.toMap(
                        found -> found.getString("_id"),
                        found -> Json.mapper().readValue(found.getString("entry"), WatchEntry.class),
                        (one, same) -> one,
                        HashMap::new));
    }

    private static Document shown(AgencyCode reader, Receipt receipt, @Nullable WatchEntry request) {
        Document shown = new Document("day", receipt.day())
                .append("seconds", receipt.seconds())
                .append("matters", Asking.word(Matter.REQUEST));
        return request != null && WhoMaySee.ask(reader, request.handling()).sees()
                ? shown.append("matter", receipt.request())
                        .append("title", request.matter().heading().title())
                : shown;
    }
}

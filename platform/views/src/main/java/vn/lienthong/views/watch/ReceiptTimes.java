package vn.lienthong.views.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Urgency;
import vn.lienthong.views.Percentiles;

/** How long agencies take from the delivery of a request to its receipt (S0-04), as exact percentiles. */
final class ReceiptTimes {
    private final MongoOperations store;
    private final WhoWatches who;
    private final Function<AgencyCode, @Nullable String> names;

    /** @param names the short name of an agency */
    ReceiptTimes(MongoOperations store, WhoWatches who, Function<AgencyCode, @Nullable String> names) {
        this.store = store;
        this.who = who;
        this.names = names;
    }

    /** For requests delivered on these days, both included. @param agency null for all that the reader watches over */
    WatchQueries.Page between(
            AgencyCode reader, LocalDate from, LocalDate to, @Nullable AgencyCode agency, Instant now) {
        Criteria days = Criteria.where("day").gte(from.toString()).lte(to.toString());
        Map<String, List<Long>> seconds = new TreeMap<>();
        Query query = Query.query(agency == null ? days : days.and("agency").is(agency.value()));
        store.find(query, Document.class, AgencyActivities.RECEIPTS).stream()
                .filter(found -> who.over(reader, new AgencyCode(found.getString("agency"))))
                .forEach(found -> found.get("seconds", Document.class)
                        .values()
                        .forEach(value -> seconds.computeIfAbsent(
                                        found.getString("agency") + "|" + found.getString("urgency"),
                                        key -> new ArrayList<>())
                                .add(((Number) value).longValue())));
        List<Document> items = seconds.entrySet().stream()
                .map(entry -> shown(entry.getKey(), entry.getValue()))
                .toList();
        return new WatchQueries.Page(now, items, null);
    }

    private Document shown(String key, List<Long> seconds) {
        String[] parts = key.split("\\|");
        Urgency urgency = Urgency.valueOf(parts[1].toUpperCase(Locale.ROOT));
        seconds.sort(null);
        return new Document("agency", parts[0])
                .append("agencyVi", names.apply(new AgencyCode(parts[0])))
                .append("urgency", urgency.wire())
                .append("urgencyVi", urgency.nameVi())
                .append("received", seconds.size())
                .append("medianSeconds", Percentiles.of(seconds, 50))
                .append("p95Seconds", Percentiles.of(seconds, 95))
                .append("longestSeconds", seconds.getLast());
    }
}

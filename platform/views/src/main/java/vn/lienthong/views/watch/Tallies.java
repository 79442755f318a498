package vn.lienthong.views.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.views.Recent;
import vn.lienthong.views.watch.Tally.Late;

/** How much is owed, and who says nothing, by the newest census. */
final class Tallies {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Recent<Census> census;
    private final AgencyActivities activities;
    private final Function<AgencyCode, @Nullable String> names;

    /** @param names the short name of an agency */
    Tallies(Recent<Census> census, AgencyActivities activities, Function<AgencyCode, @Nullable String> names) {
        this.census = census;
        this.activities = activities;
        this.names = names;
    }

    /** All that an agency has to watch, in numbers. */
    Tally.Summary summary(AgencyCode reader) {
        return census.get().of(reader).summary();
    }

    /** How many things are owed that stand like this, whoever may see them. */
    long count(WatchState state) {
        return census.get().all().count(state);
    }

    /** What each agency is late with: who has been silent or overdue longest first. */
    WatchQueries.Page silence(AgencyCode reader) {
        Census now = census.get();
        Map<String, Late> late = now.of(reader).late();
        Map<String, Long> heard = late.isEmpty() ? Map.of() : activities.last();
        List<Document> items = late.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().longest()))
                .map(entry -> shown(entry.getKey(), entry.getValue(), heard.get(entry.getKey()), now.at()))
                .toList();
        return new WatchQueries.Page(now.at(), items, null);
    }

    private Document shown(String agency, Late late, @Nullable Long heard, Instant now) {
        boolean limited = late.longest() < WatchEntry.NEVER;
        long hours = Math.max(0, (now.toEpochMilli() - late.longest()) / HOUR);
        return new Document("agency", agency)
                .append("agencyVi", names.apply(new AgencyCode(agency)))
                .append("silent", late.silent())
                .append("overdue", late.overdue())
                .append("escalated", late.escalated())
                .append("longestSince", limited ? moment(late.longest()) : null)
                .append("longestHours", limited ? hours : null)
                .append("lastHeard", heard == null ? null : moment(heard));
    }

    private static String moment(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds).toString();
    }
}

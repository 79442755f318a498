package vn.lienthong.views.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.desk.DeskId;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.views.register.RegisterQueries;
import vn.lienthong.views.watch.WatchQueries;

/**
 * Reads one agency's desk for its officers. The id of whatever is read begins with the code of the agency that asks, so that
 * nothing of another can be found.
 */
final class DeskQueries {
    /** As many of each as one officer looks through; there may be more. */
    static final int MOST = 200;

    private final MongoOperations store;
    private final WatchQueries watch;
    private final RegisterQueries register;

    DeskQueries(MongoOperations store, WatchQueries watch, RegisterQueries register) {
        this.store = store;
        this.watch = watch;
        this.register = register;
    }

    /**
     * A list as it is shown.
     *
     * @param count of its items
     * @param more whether there are others behind them
     */
    record Shown(int count, boolean more, List<Document> items) {
        static Shown of(List<Document> items, boolean more) {
            return new Shown(items.size(), more, items);
        }
    }

    /**
     * What an officer has before them.
     *
     * @param seen up to when the officer has seen what is new; null if never
     * @param waiting what waits for the agency, what is due first ahead; who deals with it: {@code assignee}, {@code assigneeVi},
     *     {@code mine}, and the last {@code note}
     * @param awaited what the agency waits for, likewise
     * @param news what others have done since, newest first
     * @param shifts what was handed over to this officer, newest first
     * @param officers the officers that the desk has named
     */
    record Work(
            Instant at,
            @Nullable Instant seen,
            Shown waiting,
            Shown awaited,
            Shown news,
            List<DeskEntry.Shift> shifts,
            List<DeskOfficer> officers) {}

    /**
     * @param login account of the officer; null for the agency's system, which has seen nothing
     * @param mine only what this officer deals with, and what nobody does
     * @param most so many of each at most, up to {@link #MOST}
     */
    Work work(AgencyCode agency, @Nullable String login, boolean mine, int most, Instant now) {
        WatchQueries.Some owed = watch.owedBy(agency, mine ? MOST : most, now);
        WatchQueries.Some awaited = watch.owedTo(agency, most, now);
        Map<String, DeskEntry> entries = DeskView.entries(store, ids(agency, login, owed, awaited));
        List<DeskEntry.Shift> shifts = entry(entries, DeskId.ofShifts(agency)).shifts();
        Instant seen = login == null
                ? null
                : entry(entries, DeskId.ofOfficer(agency, login)).seen();
        List<Document> waiting = assigned(owed.items(), agency, login, entries, shifts).stream()
                .filter(item -> !mine || item.getBoolean("mine", false) || item.get("assignee") == null)
                .toList();
        boolean more = owed.more() || waiting.size() > most;
        return new Work(
                now,
                seen,
                Shown.of(waiting.subList(0, Math.min(waiting.size(), most)), more),
                Shown.of(assigned(awaited.items(), agency, login, entries, shifts), awaited.more()),
                news(agency, seen, most),
                shifts.reversed().stream()
                        .filter(shift -> shift.to().login().equals(login))
                        .limit(5)
                        .toList(),
                officers(agency));
    }

    private static List<String> ids(
            AgencyCode agency, @Nullable String login, WatchQueries.Some owed, WatchQueries.Some awaited) {
        List<String> ids = new ArrayList<>();
        ids.add(DeskId.ofShifts(agency).key());
        if (login != null) {
            ids.add(DeskId.ofOfficer(agency, login).key());
        }
        for (WatchQueries.Some page : List.of(owed, awaited)) {
            page.items().forEach(item -> ids.add(DeskId.of(agency, matter(item)).key()));
        }
        return ids.stream().distinct().toList();
    }

    private static DeskEntry entry(Map<String, DeskEntry> entries, DeskId id) {
        return entries.getOrDefault(id.key(), DeskEntry.EMPTY);
    }

    private static List<Document> assigned(
            List<Document> items,
            AgencyCode agency,
            @Nullable String login,
            Map<String, DeskEntry> entries,
            List<DeskEntry.Shift> shifts) {
        return items.stream()
                .map(item -> {
                    DeskEntry entry = entry(entries, DeskId.of(agency, matter(item)));
                    DeskOfficer holder = entry.holder(matter(item), shifts);
                    return new Document(item)
                            .append("assignee", holder == null ? null : holder.login())
                            .append("assigneeVi", holder == null ? null : holder.name())
                            .append("mine", holder != null && holder.login().equals(login))
                            .append(
                                    "note",
                                    entry.notes().isEmpty()
                                            ? null
                                            : entry.notes().getLast().text());
                })
                .toList();
    }

    private static UUID matter(Document item) {
        return UUID.fromString(item.getString("matter"));
    }

    /** What the agency has done itself is no news to it. */
    private Shown news(AgencyCode agency, @Nullable Instant seen, int most) {
        List<Document> newest = register.headings(agency, most);
        List<Document> news = newest.stream()
                .filter(event ->
                        seen == null || Instant.parse(event.getString("at")).isAfter(seen))
                .filter(event -> !agency.value().equals(event.getString("by")))
                .toList();
        boolean more = newest.size() == most
                && (seen == null
                        || Instant.parse(newest.getLast().getString("at")).isAfter(seen));
        return Shown.of(news, more);
    }

    private List<DeskOfficer> officers(AgencyCode agency) {
        SortedMap<String, String> names = DeskView.officers(store, agency);
        return names.entrySet().stream()
                .map(name -> new DeskOfficer(name.getKey(), name.getValue()))
                .toList();
    }

    /**
     * What the agency keeps on one matter.
     *
     * @param holder who deals with it; null if nobody does
     * @param notes oldest first
     */
    record OfMatter(@Nullable DeskOfficer holder, List<DeskEntry.Note> notes, List<DeskOfficer> officers) {}

    /** Nothing if it keeps nothing on it: whether there is such a matter is not told. */
    OfMatter on(AgencyCode agency, UUID matter) {
        DeskId id = DeskId.of(agency, matter);
        DeskId shifts = DeskId.ofShifts(agency);
        Map<String, DeskEntry> entries = DeskView.entries(store, List.of(id.key(), shifts.key()));
        DeskEntry entry = entry(entries, id);
        return new OfMatter(entry.holder(matter, entry(entries, shifts).shifts()), entry.notes(), officers(agency));
    }
}

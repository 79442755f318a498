package vn.lienthong.exchange.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import vn.lienthong.contract.AgencyCode;

/** How much is owed, and who says nothing. */
final class Tallies {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final WatchQueries queries;
    private final Hearing hearing;
    private final Function<AgencyCode, @Nullable String> names;

    /** @param names the short name of an agency */
    Tallies(WatchQueries queries, Hearing hearing, Function<AgencyCode, @Nullable String> names) {
        this.queries = queries;
        this.hearing = hearing;
        this.names = names;
    }

    /**
     * All that an agency has to watch, in numbers.
     *
     * @param total things owed, however they stand
     * @param states how many stand how; what is silent is not among the overdue, what is escalated is counted beside
     * @param waiting open matters on which no step is owed but to bring them to their end
     * @param within24h due in the next 24 hours
     * @param within3d due in the next three days, those of the next 24 hours included
     * @param matters how many of them on which kind of matter, those that wait not included
     * @param cases open cases that committees watch
     */
    record Summary(
            Instant at,
            long total,
            Map<String, Long> states,
            long waiting,
            long within24h,
            long within3d,
            Map<String, Long> matters,
            long cases) {}

    Summary summary(AgencyCode reader, Instant now) {
        EnumMap<WatchState, Long> states = new EnumMap<>(WatchState.class);
        Map<String, Long> matters = new TreeMap<>();
        long[] soon = new long[2];
        try (Stream<Document> owed = queries.counted(reader, Watch.OBLIGATIONS)) {
            owed.forEach(document -> {
                states.merge(WatchState.of(document, now), 1L, Long::sum);
                if (document.getString("level") != null) {
                    states.merge(WatchState.ESCALATED, 1L, Long::sum);
                }
                matters.merge(document.getString("topic").substring("lienthong.".length()), 1L, Long::sum);
                long left = document.getLong("due") - now.toEpochMilli();
                soon[0] += left > 0 && left <= DAY.toMillis() ? 1 : 0;
                soon[1] += left > 0 && left <= THREE_DAYS.toMillis() ? 1 : 0;
            });
        }
        try (Stream<Document> waiting = queries.counted(reader, Watch.WAITING)) {
            return new Summary(
                    now,
                    matters.values().stream().mapToLong(Long::longValue).sum(),
                    words(states),
                    waiting.count(),
                    soon[0],
                    soon[1],
                    matters,
                    queries.cases(reader));
        }
    }

    private static Map<String, Long> words(EnumMap<WatchState, Long> states) {
        Map<String, Long> words = new LinkedHashMap<>();
        for (WatchState state : WatchState.values()) {
            if (state != WatchState.WAITING) {
                words.put(state.wire(), states.getOrDefault(state, 0L));
            }
        }
        return words;
    }

    /** What an agency is late with: who has been silent or overdue longest first. */
    WatchQueries.Page silence(AgencyCode reader, Instant now) {
        Map<String, Late> byAgency = new TreeMap<>();
        Criteria late = new Criteria()
                .orOperator(WatchState.OVERDUE.at(now), WatchState.SILENT.at(now), WatchState.ESCALATED.at(now));
        try (Stream<Document> owed = queries.counted(reader, Watch.OBLIGATIONS, late)) {
            owed.forEach(document -> byAgency.merge(document.getString("owedBy"), Late.of(document), Late::and));
        }
        Map<String, Long> heard = byAgency.isEmpty() ? Map.of() : hearing.last();
        List<Document> items = byAgency.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().longest()))
                .map(entry -> shown(entry.getKey(), entry.getValue(), heard.get(entry.getKey()), now))
                .toList();
        return new WatchQueries.Page(now, items, null);
    }

    /** @param longest when the first of its limits ran out, in milliseconds */
    private record Late(long silent, long overdue, long escalated, long longest) {
        static Late of(Document document) {
            boolean silent = document.getBoolean("silent", false);
            return new Late(
                    silent ? 1 : 0,
                    silent ? 0 : 1,
                    document.getString("level") == null ? 0 : 1,
                    document.getLong("due"));
        }

        Late and(Late other) {
            return new Late(
                    silent + other.silent,
                    overdue + other.overdue,
                    escalated + other.escalated,
                    Math.min(longest, other.longest));
        }
    }

    private Document shown(String agency, Late late, @Nullable Long heard, Instant now) {
        boolean limited = late.longest() < Entry.NEVER;
        return new Document("agency", agency)
                .append("agencyVi", names.apply(new AgencyCode(agency)))
                .append("silent", late.silent())
                .append("overdue", late.overdue())
                .append("escalated", late.escalated())
                .append(
                        "longestSince",
                        limited ? Instant.ofEpochMilli(late.longest()).toString() : null)
                .append(
                        "longestHours",
                        limited
                                ? Math.max(
                                        0,
                                        (now.toEpochMilli() - late.longest())
                                                / Duration.ofHours(1).toMillis())
                                : null)
                .append(
                        "lastHeard",
                        heard == null ? null : Instant.ofEpochMilli(heard).toString());
    }
}

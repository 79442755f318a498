package vn.lienthong.exchange.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** How much is owed at a moment, and who is late with it; filled by one thread, then only read. */
final class Tally {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long THREE_DAYS = Duration.ofDays(3).toMillis();

    private final Instant now;
    private final EnumMap<WatchState, Long> states = new EnumMap<>(WatchState.class);
    private final Map<String, Long> matters = new TreeMap<>();
    private final Map<String, Late> late = new TreeMap<>();
    private long within24h;
    private long within3d;
    private long cases;

    Tally(Instant now) {
        this.now = now;
    }

    /** Something owed, step by step. */
    void owed(Document document) {
        WatchState state = WatchState.of(document, now);
        boolean escalated = document.getString("level") != null;
        add(state);
        if (escalated) {
            add(WatchState.ESCALATED);
        }
        matters.merge(document.getString("topic").substring("lienthong.".length()), 1L, Long::sum);
        long left = document.getLong("due") - now.toEpochMilli();
        within24h += left > 0 && left <= DAY ? 1 : 0;
        within3d += left > 0 && left <= THREE_DAYS ? 1 : 0;
        if (left <= 0 || escalated || document.getBoolean("silent", false)) {
            late.merge(document.getString("owedBy"), Late.of(document), Late::and);
        }
    }

    /** An open matter that waits to be brought to its end. */
    void waiting() {
        add(WatchState.WAITING);
    }

    /** A case that committees watch. */
    void watched() {
        cases++;
    }

    private void add(WatchState state) {
        states.merge(state, 1L, Long::sum);
    }

    long count(WatchState state) {
        return states.getOrDefault(state, 0L);
    }

    /** In numbers. */
    Summary summary() {
        Map<String, Long> words = new LinkedHashMap<>();
        for (WatchState state : WatchState.values()) {
            if (state != WatchState.WAITING) {
                words.put(state.wire(), count(state));
            }
        }
        long total = matters.values().stream().mapToLong(Long::longValue).sum();
        return new Summary(now, total, words, count(WatchState.WAITING), within24h, within3d, matters, cases);
    }

    /** What each agency is late with, by its code. */
    Map<String, Late> late() {
        return late;
    }

    /**
     * All that an agency has to watch, in numbers.
     *
     * @param at when it was counted
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

    /** @param longest when the first of its limits ran out, in milliseconds */
    record Late(long silent, long overdue, long escalated, long longest) {
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
}

package vn.lienthong.views.watch;

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
    private long unanswered;
    private long cases;

    Tally(Instant now) {
        this.now = now;
    }

    /** Something owed, step by step. */
    void owed(Document document) {
        for (WatchState state : WatchState.values()) {
            if (state.holds(document, now)) {
                states.merge(state, 1L, Long::sum);
            }
        }
        matters.merge(document.getString("topic").substring("lienthong.".length()), 1L, Long::sum);
        long left = document.getLong("due") - now.toEpochMilli();
        within24h += left > 0 && left <= DAY ? 1 : 0;
        within3d += left > 0 && left <= THREE_DAYS ? 1 : 0;
        unanswered += Duty.UNANSWERED.contains(document.getString("duty")) ? 1 : 0;
        Late one = Late.of(document, now);
        if (one.silent() + one.overdue() + one.escalated() > 0) {
            late.merge(document.getString("owedBy"), one, Late::and);
        }
    }

    /** An open matter that waits to be brought to its end. */
    void waiting() {
        states.merge(WatchState.WAITING, 1L, Long::sum);
    }

    /** A case that committees watch. */
    void watched() {
        cases++;
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
        return new Summary(
                now, total, words, count(WatchState.WAITING), within24h, within3d, unanswered, matters, cases);
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
     * @param states how many stand how: as many as the list of that state holds, so that what is silent is overdue as well
     * @param waiting open matters on which no step is owed but to bring them to their end
     * @param within24h due in the next 24 hours
     * @param within3d due in the next three days, those of the next 24 hours included
     * @param unanswered addressees of requests that have not answered yet, whether they have confirmed the receipt or not
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
            long unanswered,
            Map<String, Long> matters,
            long cases) {}

    /**
     * What an agency is late with.
     *
     * @param overdue what is silent included, where its limit has passed
     * @param longest when the first of its limits ran out, in milliseconds
     */
    record Late(long silent, long overdue, long escalated, long longest) {
        static Late of(Document document, Instant now) {
            return new Late(
                    WatchState.SILENT.holds(document, now) ? 1 : 0,
                    WatchState.OVERDUE.holds(document, now) ? 1 : 0,
                    WatchState.ESCALATED.holds(document, now) ? 1 : 0,
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

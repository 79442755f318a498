package vn.lienthong.runtime.decider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.runtime.decider.History.Entry;

/**
 * The matters of one task, each folded from its history. Those that are busy are remembered, so that only the first of their
 * commands reads the history; what is remembered is never more than a shortcut, and ends with the task.
 */
final class Matters<E extends MatterEvent, S> {
    /** Bytes of history whose states a task remembers. */
    private static final long REMEMBERED = 8L * 1024 * 1024;
    /** What a state weighs beside its history, roughly, in bytes. */
    private static final int OVERHEAD = 512;

    private final Decider<?, E, S> decider;
    private final History<E> history;
    private final Cache<String, Standing<S>> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((String matter, Standing<S> standing) -> standing.weight())
            .executor(Runnable::run)
            .build();

    Matters(Decider<?, E, S> decider, History<E> history) {
        this.decider = decider;
        this.history = history;
    }

    /**
     * Where a matter stands.
     *
     * @param events how many events it has
     * @param lastAt when the last of them happened, null if there is none
     * @param commandedAt when the last of them happened that a command brought about, null if there is none
     * @param bytes size of its history
     */
    record Standing<S>(
            S state,
            int events,
            @Nullable Instant lastAt,
            @Nullable Instant commandedAt,
            long bytes) {
        /** After one more event, in the state that it or the last of its decision has led to. */
        private <E extends MatterEvent> Standing<S> after(Entry<E> entry, S next) {
            Instant at = entry.event().at();
            return new Standing<>(next, events + 1, at, entry.byTime() ? commandedAt : at, bytes + entry.bytes());
        }

        private int weight() {
            return (int) Math.min(Integer.MAX_VALUE, bytes + OVERHEAD);
        }
    }

    /** Where this matter stands, also if nothing has happened yet. */
    Standing<S> of(String matter) {
        Standing<S> known = remembered.getIfPresent(matter);
        return known == null ? folded(matter) : known;
    }

    private Standing<S> folded(String matter) {
        Standing<S> standing = new Standing<>(decider.initial(), 0, null, null, 0);
        for (Entry<E> entry = history.entry(matter, 0);
                entry != null;
                entry = history.entry(matter, standing.events())) {
            standing = standing.after(entry, decider.evolve(standing.state(), entry.event()));
        }
        return standing;
    }

    /**
     * Keeps what was decided on a matter that stood at {@code before}.
     *
     * @param byTime whether time brought it about, and no command
     */
    void keep(String matter, Standing<S> before, Deciding.Result<E, S> decided, boolean byTime) {
        Standing<S> now = before;
        for (Recorded<E> event : decided.events()) {
            now = now.after(history.append(matter, now.events(), event, byTime), decided.state());
        }
        remembered.put(matter, now);
    }
}

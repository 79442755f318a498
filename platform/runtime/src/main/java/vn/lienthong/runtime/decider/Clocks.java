package vn.lienthong.runtime.decider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * When which matter is woken: one entry for each matter that has a clock, {@code <milliseconds>#<matter>}, so that what runs
 * out first stands first; {@link Followers} lie behind them. Kept in the transaction of the decision that set it, and therefore as durable as the decision.
 */
final class Clocks {
    static final String STORE = "clocks";

    private static final byte[] SET = {};
    /** As many as sort as numbers do. */
    private static final int DIGITS = 19;
    /** Behind every digit. */
    private static final String END = ":";

    private final KeyValueStore<String, byte[]> store;
    /** Nothing runs out before this: it saves looking, and passing over what was taken off. */
    private Instant nothingBefore = Instant.EPOCH;

    Clocks(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** A matter that is to be woken at that moment. */
    record Clock(MatterKey matter, Instant at) {
        private String key() {
            return bound(at) + "#" + matter;
        }

        private static Clock of(String key) {
            int end = key.indexOf('#');
            return new Clock(
                    MatterKey.of(key.substring(end + 1)), Instant.ofEpochMilli(Long.parseLong(key.substring(0, end))));
        }
    }

    /**
     * The matter is woken at {@code after}, no longer at {@code before}. A clock that stays is set all the same if it is not: rules that have changed
     * since may read another one out of the events of a matter than was kept then.
     */
    void move(MatterKey matter, Optional<Instant> before, Optional<Instant> after) {
        Optional<Clock> old = before.map(at -> new Clock(matter, at));
        Optional<Clock> young = after.map(at -> new Clock(matter, at));
        boolean stays = old.map(Clock::key).equals(young.map(Clock::key));
        if (!stays) {
            old.ifPresent(this::remove);
        }
        young.filter(clock -> !stays || store.get(clock.key()) == null).ifPresent(this::set);
    }

    private void set(Clock clock) {
        store.put(clock.key(), SET);
        if (clock.at().isBefore(nothingBefore)) {
            nothingBefore = clock.at();
        }
    }

    void remove(Clock clock) {
        store.delete(clock.key());
    }

    /** Whether one may run out before then; said without looking. */
    boolean strikesBefore(Instant then) {
        return nothingBefore.isBefore(then);
    }

    /** The clocks that have run out by now, the one that ran out first ahead; at most so many. */
    List<Clock> due(Instant now, int most) {
        if (now.isBefore(nothingBefore)) {
            return List.of();
        }
        List<Clock> due = new ArrayList<>();
        Instant next = Instant.MAX;
        try (KeyValueIterator<String, byte[]> clocks = store.range(bound(nothingBefore), END)) {
            while (clocks.hasNext() && due.size() < most && next.equals(Instant.MAX)) {
                Clock clock = Clock.of(clocks.next().key);
                if (clock.at().isAfter(now)) {
                    next = clock.at();
                } else {
                    due.add(clock);
                }
            }
        }
        nothingBefore = due.isEmpty() ? next : due.getFirst().at();
        return due;
    }

    private static String bound(Instant at) {
        String digits = Long.toString(at.toEpochMilli());
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}

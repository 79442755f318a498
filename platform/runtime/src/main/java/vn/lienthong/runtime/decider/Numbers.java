package vn.lienthong.runtime.decider;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.Topics;
import vn.lienthong.registry.calendar.WorkCalendar;

/**
 * The numbers by which people call the matters of one task. Each task counts for itself and gives only every so many-th number, so
 * that no two give the same. Count and number are kept in the transaction of the decision that brought the first event about:
 * what is undone with it is given again. They lie in the store of the history: {@code <matter>!} to its number,
 * {@code <kind>!<year>} to how many were given.
 */
final class Numbers {
    private static final char MARK = '!';

    private final KeyValueStore<String, byte[]> store;
    private final int partition;

    /**
     * @param store that of the history
     * @param partition of the task, counted from 0
     */
    Numbers(KeyValueStore<String, byte[]> store, int partition) {
        this.store = store;
        this.partition = partition;
    }

    /** The number that a matter has, or is to be given. */
    record Number(MatterNumber value, boolean isNew) {}

    /** The number that the matter has; null if it has none yet. */
    @Nullable
    MatterNumber kept(MatterKey matter) {
        byte[] kept = store.get(key(matter));
        return kept == null ? null : new MatterNumber(new String(kept, StandardCharsets.UTF_8));
    }

    /** The number of a matter that something happens to now; null for a kind that has none. Changes nothing. */
    @Nullable
    Number of(MatterKey matter, Instant now) {
        if (matter.kind().prefix().isEmpty()) {
            return null;
        }
        MatterNumber kept = kept(matter);
        return kept == null ? next(matter, now) : new Number(kept, false);
    }

    private Number next(MatterKey matter, Instant now) {
        int year = year(now);
        long count = given(matter, year) * Topics.PARTITIONS + partition + 1;
        return new Number(MatterNumber.of(matter.kind(), year, count), true);
    }

    /** Keeps a number that {@link #of} has said at the same moment, with nothing kept in between. */
    void keep(MatterKey matter, Number number, Instant now) {
        if (number.isNew()) {
            int year = year(now);
            store.put(counter(matter, year), utf8(Long.toString(given(matter, year) + 1)));
            store.put(key(matter), utf8(number.value().value()));
        }
    }

    private long given(MatterKey matter, int year) {
        byte[] given = store.get(counter(matter, year));
        return given == null ? 0 : Long.parseLong(new String(given, StandardCharsets.UTF_8));
    }

    private static String counter(MatterKey matter, int year) {
        return matter.kind().wire() + MARK + year;
    }

    private static String key(MatterKey matter) {
        return matter.toString() + MARK;
    }

    private static int year(Instant now) {
        return now.atZone(WorkCalendar.ZONE).getYear();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package vn.lienthong.runtime.decider;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.runtime.message.Message;

/**
 * The events of each matter in their order, one entry each: {@code <matter>#<number>} to type, line feed, JSON; ahead of the
 * type stands {@code *} where time brought the event about. What is kept are events and never a state, so that changed rules
 * need no migration.
 */
final class History<E extends MatterEvent> {
    static final String STORE = "history";

    private static final byte SEPARATOR = '\n';
    private static final String BY_TIME = "*";

    private final KeyValueStore<String, byte[]> store;

    History(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /**
     * An event as it is kept.
     *
     * @param byTime whether time brought it about, and no command
     * @param bytes size of what is kept
     */
    record Entry<E>(E event, boolean byTime, int bytes) {}

    /** The entry of that number, from 0 on; null behind the last. */
    @Nullable
    Entry<E> entry(String matter, int number) {
        byte[] kept = store.get(key(matter, number));
        return kept == null ? null : decode(kept);
    }

    /** Adds an entry behind the {@code size} that are there. */
    Entry<E> append(String matter, int size, Recorded<E> event, boolean byTime) {
        byte[] kept = encode(event.message(), byTime);
        store.put(key(matter, size), kept);
        return new Entry<>(event.event(), byTime, kept.length);
    }

    private static String key(String matter, int number) {
        return matter + "#" + number;
    }

    private static byte[] encode(Message event, boolean byTime) {
        byte[] type = ((byTime ? BY_TIME : "") + event.envelope().type()).getBytes(StandardCharsets.UTF_8);
        byte[] entry = new byte[type.length + 1 + event.payload().length];
        System.arraycopy(type, 0, entry, 0, type.length);
        entry[type.length] = SEPARATOR;
        System.arraycopy(event.payload(), 0, entry, type.length + 1, event.payload().length);
        return entry;
    }

    @SuppressWarnings("unchecked") // only events of this kind of matter were put here
    private Entry<E> decode(byte[] kept) {
        int end = 0;
        while (kept[end] != SEPARATOR) {
            end++;
        }
        String type = new String(kept, 0, end, StandardCharsets.UTF_8);
        boolean byTime = type.startsWith(BY_TIME);
        Class<?> payload = MessageTypes.find(byTime ? type.substring(1) : type)
                .orElseThrow()
                .payload();
        Object event = Json.mapper().readValue(kept, end + 1, kept.length - end - 1, payload);
        return new Entry<>((E) event, byTime, kept.length);
    }
}

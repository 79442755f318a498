package vn.lienthong.runtime.decider;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.runtime.message.Message;

/**
 * The events of each matter in their order, one entry each: {@code <matter>#<number>} to type, line feed, JSON. What is kept
 * are events and never a state, so that changed rules need no migration.
 */
final class History<E extends MatterEvent> {
    static final String STORE = "history";

    private static final byte SEPARATOR = '\n';

    private final KeyValueStore<String, byte[]> store;

    History(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** The entry of that number, from 0 on; null behind the last. */
    byte @Nullable [] entry(String matter, int number) {
        return store.get(key(matter, number));
    }

    /** Adds events behind the {@code size} that are there. */
    void append(String matter, int size, List<Message> events) {
        for (int index = 0; index < events.size(); index++) {
            store.put(key(matter, size + index), encode(events.get(index)));
        }
    }

    private static String key(String matter, int number) {
        return matter + "#" + number;
    }

    private static byte[] encode(Message event) {
        byte[] type = event.envelope().type().getBytes(StandardCharsets.UTF_8);
        byte[] entry = new byte[type.length + 1 + event.payload().length];
        System.arraycopy(type, 0, entry, 0, type.length);
        entry[type.length] = SEPARATOR;
        System.arraycopy(event.payload(), 0, entry, type.length + 1, event.payload().length);
        return entry;
    }

    /** The event of an entry. */
    @SuppressWarnings("unchecked") // only events of this kind of matter were put here
    E decode(byte[] entry) {
        int end = 0;
        while (entry[end] != SEPARATOR) {
            end++;
        }
        String type = new String(entry, 0, end, StandardCharsets.UTF_8);
        Class<?> payload = MessageTypes.find(type).orElseThrow().payload();
        return (E) Json.mapper().readValue(entry, end + 1, entry.length - end - 1, payload);
    }
}

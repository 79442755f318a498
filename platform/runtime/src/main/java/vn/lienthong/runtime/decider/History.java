package vn.lienthong.runtime.decider;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.runtime.message.Message;

/**
 * What was decided on each matter. Its events in their order, one entry each: {@code <matter>#<number>} to four lines, the
 * command that brought it about ({@code *} for time), the outcome of the command (at its first event, else empty), type and
 * JSON of the event. The outcomes of commands without events stand apart, {@code <matter>?<command>} to JSON, so that they
 * make no matter longer; an empty entry among the events, one for each matter, tells that there are any. The {@link Numbers} of
 * matters lie beside them. What is kept are
 * events and never a state, so that changed rules need no migration.
 */
final class History<E extends MatterEvent> {
    static final String STORE = "decided";

    private static final byte LINE_FEED = '\n';
    private static final String TIME = "*";
    private static final byte[] EMPTY = {};

    private final KeyValueStore<String, byte[]> store;

    History(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** What stands under one number. */
    sealed interface Entry<E> {}

    /** From here on commands without events were answered too. */
    record Apart<E>() implements Entry<E> {}

    /**
     * An event as it is kept.
     *
     * @param command key of the command that brought it about, null where time did
     * @param outcome JSON of the outcome of that command; empty but at the first of its events
     * @param bytes size of what is kept
     */
    record Happened<E>(E event, @Nullable String command, byte[] outcome, int bytes) implements Entry<E> {}

    /** The entry of that number, from 0 on; null behind the last. */
    @Nullable
    Entry<E> entry(MatterKey matter, int number) {
        byte[] kept = store.get(key(matter, number));
        if (kept == null) {
            return null;
        }
        return kept.length == 0 ? new Apart<>() : decode(kept);
    }

    /** Adds an entry behind the {@code size} that are there; for command and outcome the same holds as in an entry. */
    Happened<E> append(MatterKey matter, int size, Recorded<E> event, @Nullable String command, byte[] outcome) {
        Message message = event.message();
        byte[] kept = lines(
                utf8(command == null ? TIME : command),
                outcome,
                utf8(message.envelope().type()),
                message.payload());
        store.put(key(matter, size), kept);
        return new Happened<>(event.event(), command, outcome, kept.length);
    }

    /** The outcome of a command that brought no events about; null if there was none. */
    byte @Nullable [] answer(MatterKey matter, String command) {
        return store.get(answerKey(matter, command));
    }

    /** Keeps the outcome of a command that brought no events about. */
    void answer(MatterKey matter, String command, byte[] outcome) {
        store.put(answerKey(matter, command), outcome);
    }

    /** Notes behind the {@code size} entries that are there that such outcomes are kept. */
    void apart(MatterKey matter, int size) {
        store.put(key(matter, size), EMPTY);
    }

    private static String key(MatterKey matter, int number) {
        return matter + "#" + number;
    }

    private static String answerKey(MatterKey matter, String command) {
        return matter + "?" + command;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lines(byte[] command, byte[] outcome, byte[] type, byte[] json) {
        return ByteBuffer.allocate(command.length + outcome.length + type.length + json.length + 3)
                .put(command)
                .put(LINE_FEED)
                .put(outcome)
                .put(LINE_FEED)
                .put(type)
                .put(LINE_FEED)
                .put(json)
                .array();
    }

    @SuppressWarnings("unchecked") // only events of this kind of matter were put here
    private Happened<E> decode(byte[] kept) {
        int outcome = behindLine(kept, 0);
        int type = behindLine(kept, outcome);
        int json = behindLine(kept, type);
        String command = new String(kept, 0, outcome - 1, StandardCharsets.UTF_8);
        Object event = MessageTypes.find(new String(kept, type, json - type - 1, StandardCharsets.UTF_8))
                .orElseThrow()
                .read(kept, json);
        byte[] told = Arrays.copyOfRange(kept, outcome, type - 1);
        return new Happened<>((E) event, command.equals(TIME) ? null : command, told, kept.length);
    }

    private static int behindLine(byte[] kept, int from) {
        int end = from;
        while (kept[end] != LINE_FEED) {
            end++;
        }
        return end + 1;
    }
}

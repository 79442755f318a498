package vn.lienthong.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to open a page of the console.
 *
 * @param path with {@code §} where something is guessed
 * @param form what is sent, likewise; empty where nothing is
 * @param guess null where nothing is guessed
 * @param tells whether those who share the secret read some of it there
 */
record Opening(
        How how,
        String path,
        Map<String, String> form,
        @Nullable Guess guess,
        boolean tells) {
    private static final byte[] FILE = "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final String HOLE = "§";

    /** How a browser asks. */
    enum How {
        READS,
        SENDS,
        STORES,
        /** A stream without end. */
        LISTENS
    }

    /** What somebody may guess at, and what nobody has. */
    record Guess(String secret, String unknown) {}

    static Opening of(String path) {
        return new Opening(How.READS, path, Map.of(), null, false);
    }

    static Opening listening(String path) {
        return new Opening(How.LISTENS, path, Map.of(), null, false);
    }

    static Opening storing(String path) {
        return new Opening(How.STORES, path, Map.of(), null, false);
    }

    static Opening sending(String path, Map<String, String> form) {
        return new Opening(How.SENDS, path, form, null, false);
    }

    Opening guessing(Guess guessed) {
        return new Opening(how, path, form, guessed, tells);
    }

    /** Where those who share it read it. */
    Opening telling() {
        return new Opening(how, path, form, guess, true);
    }

    /** What is typed by whoever guesses right; empty where nothing is guessed. */
    String secret() {
        return guess == null ? "" : guess.secret();
    }

    /** Whether this is typed by whoever opens it, so that it is no news to them. */
    boolean names(String text) {
        return path.contains(text) || form.values().stream().anyMatch(value -> value.contains(text));
    }

    /** What an officer is answered who types that for what is guessed. */
    Answer by(OfficerBrowser officer, String typed) {
        String address = path.replace(HOLE, typed);
        return switch (how) {
            case READS -> officer.get(address);
            case STORES -> officer.store(address, FILE);
            case SENDS -> {
                Map<String, String> fields = new HashMap<>();
                form.forEach((name, value) -> fields.put(name, value.replace(HOLE, typed)));
                yield officer.send(address, fields);
            }
            case LISTENS -> throw new IllegalStateException("has no end: " + path);
        };
    }

    @Override
    public String toString() {
        return how + " " + path + form.keySet().stream().sorted().toList();
    }
}

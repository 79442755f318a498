package vn.lienthong.runtime.decider;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.information.Community;

/**
 * Which matters follow which communities: one entry for each, {@code ~<community>#<matter>}, beside the {@link Clocks}, and before the
 * entries of each community one, {@code ~<community>!}, that says how it stood when they were last told. Kept in the transaction of the
 * decision by which a matter follows it.
 */
final class Followers {
    /** Behind every clock. */
    private static final String FIRST = "~";

    private static final String LAST = "~~";
    private static final char STANDING = '!';
    private static final char MATTER = '#';
    /** Right behind every matter of a community. */
    private static final char NEXT = '$';

    private static final byte[] SET = {};

    private final KeyValueStore<String, byte[]> store;
    /** Null until it was looked up. */
    private @Nullable Boolean any;

    private boolean anew;

    Followers(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Whether any matter follows any community. */
    boolean any() {
        if (any == null) {
            any = firstFrom(FIRST) != null;
        }
        return any;
    }

    /** Whether one is followed that was not, since this was last asked. */
    boolean isAnew() {
        boolean was = anew;
        anew = false;
        return was;
    }

    /** The matter follows {@code after}, no longer {@code before}. */
    void move(MatterKey matter, Set<Community> before, Set<Community> after) {
        for (Community community : before) {
            if (!after.contains(community)) {
                store.delete(key(community, MATTER) + matter);
            }
        }
        for (Community community : after) {
            if (!before.contains(community)) {
                store.put(key(community, MATTER) + matter, SET);
                anew |= store.get(key(community, STANDING)) == null;
                any = true;
            }
        }
    }

    /** The communities that are followed, or were. */
    List<Community> communities() {
        List<Community> all = new ArrayList<>();
        String key = firstFrom(FIRST);
        while (key != null) {
            String of = key.substring(FIRST.length(), end(key));
            all.add(Community.ofKey(of));
            key = firstFrom(FIRST + of + NEXT);
        }
        return all;
    }

    /** How it stood when its followers were last told; empty for one of which they never were. */
    String standing(Community community) {
        byte[] kept = store.get(key(community, STANDING));
        return kept == null ? "" : new String(kept, StandardCharsets.UTF_8);
    }

    /** Its followers were told how it stands. */
    void stands(Community community, String standing) {
        store.put(key(community, STANDING), standing.getBytes(StandardCharsets.UTF_8));
    }

    /** Those of its followers behind that one, so many at most. @param behind null for the first */
    List<MatterKey> matters(Community community, @Nullable MatterKey behind, int most) {
        String prefix = key(community, MATTER);
        String from = behind == null ? prefix : prefix + behind + '\0';
        List<MatterKey> matters = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = store.range(from, key(community, NEXT))) {
            while (entries.hasNext() && matters.size() < most) {
                matters.add(MatterKey.of(entries.next().key.substring(prefix.length())));
            }
        }
        return matters;
    }

    private @Nullable String firstFrom(String from) {
        try (KeyValueIterator<String, byte[]> entries = store.range(from, LAST)) {
            return entries.hasNext() ? entries.next().key : null;
        }
    }

    private static int end(String key) {
        int matter = key.indexOf(MATTER);
        int standing = key.indexOf(STANDING);
        return standing >= 0 && (matter < 0 || standing < matter) ? standing : matter;
    }

    private static String key(Community community, char what) {
        return FIRST + community.key() + what;
    }
}

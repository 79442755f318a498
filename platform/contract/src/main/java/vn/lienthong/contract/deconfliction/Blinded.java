package vn.lienthong.contract.deconfliction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in place of an identifier: {@code blind:<key>:<hash>,…;near:<hash>;seal:<hash>}, each hash an HMAC-SHA256 in lower-case
 * hexadecimal.
 *
 * @param tokens its hash under every key that is in use, {@code <key>:<hash>}, the newest first; two identifiers are the same if they have
 *     one in common
 * @param near the hash of what it has in common with those that differ in the last digits alone; null once it is let in
 * @param seal that the door has made it, for this agency; null once it is let in
 */
public record Blinded(
        List<String> tokens,
        @Nullable String near,
        @Nullable String seal) {
    /** What the name of a key is made of. */
    public static final String KEY = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

    private static final String HASH = "[0-9a-f]{64}";
    private static final String TOKEN = KEY + ":" + HASH;
    private static final Pattern ONE = Pattern.compile(TOKEN);
    private static final Pattern TEXT =
            Pattern.compile("blind:(%1$s(?:,%1$s){0,7})(?:;near:(%2$s))?(?:;seal:(%2$s))?".formatted(TOKEN, HASH));

    /** @throws IllegalArgumentException if there is no token, or one is none */
    public Blinded {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()
                || !tokens.stream().allMatch(token -> ONE.matcher(token).matches())) {
            throw new IllegalArgumentException("not the hashes of an identifier");
        }
    }

    /** The hash of no identifier: no key goes by that name, and nobody is found by it. */
    public static Blinded ofNothing(int number) {
        return new Blinded(List.of("nothing:%064x".formatted(number)), null, null);
    }

    /** Reads what {@link #text} has written; empty if it is anything else, such as an identifier. */
    public static Optional<Blinded> read(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Blinded(List.of(parts.group(1).split(",")), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** As it goes on to be decided: its tokens alone. */
    public Blinded letIn() {
        return new Blinded(tokens, null, null);
    }

    /** As it stands in the field of the identifier. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of("blind:" + String.join(",", tokens)));
        if (near != null) {
            parts.add("near:" + near);
        }
        if (seal != null) {
            parts.add("seal:" + seal);
        }
        return String.join(";", parts);
    }
}

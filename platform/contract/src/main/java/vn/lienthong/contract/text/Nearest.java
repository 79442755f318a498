package vn.lienthong.contract.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * The known words nearest to one that is not known, so that a refusal can name them. Case, diacritics and the signs between
 * words ({@code _}, {@code -}, {@code .}, a space) make no difference. Near is a word from which a third of the letters, and
 * two at least, were left out, added, changed or exchanged with the next; one that begins with what was written; and one that
 * holds it, or is held by it.
 */
public final class Nearest {
    /** So many are named at most. */
    public static final int MOST = 3;

    /** Longer texts are compared by their beginning: what is that long is no word. */
    private static final int LONGEST = 80;

    private Nearest() {}

    /** The nearest of these words, the nearest first; none if none resembles it. */
    public static List<String> of(String word, Collection<String> known) {
        return of(word, known, List::of);
    }

    /**
     * The nearest of these things, the nearest first; none if none resembles it.
     *
     * @param names by which each is known, such as its word and its Vietnamese name; the nearest of them counts
     */
    public static <T> List<T> of(String word, Collection<T> known, Function<T, List<String>> names) {
        String asked = comparable(word);
        int farthest = Math.max(2, asked.length() / 3);
        DamerauLevenshteinDistance slips = new DamerauLevenshteinDistance(farthest);
        return known.stream()
                .map(each -> new Found<>(
                        each,
                        names.apply(each).stream()
                                .mapToInt(name -> distance(asked, comparable(name), slips))
                                .min()
                                .orElse(farthest + 1)))
                .filter(found -> found.distance() <= farthest)
                .sorted(Comparator.comparingInt(Found::distance))
                .limit(MOST)
                .map(Found::what)
                .toList();
    }

    private record Found<T>(T what, int distance) {}

    /** In slips of the finger; a name in which whole words are left is nearer than its slips say. */
    private static int distance(String asked, String name, DamerauLevenshteinDistance slips) {
        int farthest = slips.getThreshold();
        int apart = slips.apply(asked, name);
        boolean near = apart >= 0 && apart < name.length();
        if (!near && !resembles(asked, name)) {
            return farthest + 1;
        }
        int most = hasWords(name, asked) || hasWords(asked, name) ? 1 : farthest;
        return near ? Math.min(apart, most) : most;
    }

    private static boolean resembles(String asked, String name) {
        return (asked.length() > 1 && name.startsWith(asked)) || holds(name, asked) || holds(asked, name);
    }

    /** Three letters stand in too many words to mean one of them, unless they are a word. */
    private static boolean holds(String text, String part) {
        return part.length() > 3 && text.contains(part) || hasWords(text, part);
    }

    private static boolean hasWords(String text, String words) {
        return words.length() > 1 && (" " + text + " ").contains(" " + words + " ");
    }

    private static String comparable(String text) {
        return Spelling.plain(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }
}

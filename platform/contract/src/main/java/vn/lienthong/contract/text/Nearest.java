package vn.lienthong.contract.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The known words nearest to one that is not known, so that a refusal can name them. Case, diacritics and the sign between
 * two words ({@code _}, {@code -}, a space) make no difference; a word that contains the other is near.
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
        return known.stream()
                .map(each -> new Found<>(each, distance(asked, names.apply(each), farthest)))
                .filter(found -> found.distance() <= farthest)
                .sorted(Comparator.comparingInt(Found::distance))
                .limit(MOST)
                .map(Found::what)
                .toList();
    }

    private record Found<T>(T what, int distance) {}

    private static int distance(String asked, List<String> names, int farthest) {
        LevenshteinDistance strokes = new LevenshteinDistance(farthest);
        return names.stream()
                .map(Nearest::comparable)
                .mapToInt(name -> {
                    int apart = strokes.apply(asked, name);
                    return apart < 0 ? contains(asked, name, farthest) : apart;
                })
                .min()
                .orElse(farthest + 1);
    }

    /** Three letters stand in too many words to mean one of them. */
    private static int contains(String asked, String name, int farthest) {
        boolean within = (asked.length() > 3 && name.contains(asked)) || (name.length() > 3 && asked.contains(name));
        return within ? farthest : farthest + 1;
    }

    private static String comparable(String text) {
        String beginning = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return Normalizer.normalize(beginning, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[\\s_-]+", "_");
    }
}

package vn.lienthong.standalone;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a person may have meant: words that a few slips of the finger away. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /**
     * The nearest first, at most three; a word counts that begins with what was typed, or from which at most a third of the
     * letters, and two at least, were left out, added, changed or exchanged with the next.
     */
    static List<String> to(String typed, Collection<String> words) {
        String lower = typed.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, lower.length() / 3);
        return words.stream()
                .filter(word ->
                        distance(lower, word) <= Math.min(farthest, word.length() - 1) || isBeginning(lower, word))
                .sorted(Comparator.<String>comparingInt(word -> distance(lower, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean isBeginning(String typed, String word) {
        return typed.replace("-", "").length() >= 2 && word.startsWith(typed);
    }

    /** Restricted edit distance of Damerau and Levenshtein: slips that turn one word into the other. */
    static int distance(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    slips[row][column] = row + column;
                    continue;
                }
                int changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                int least = Math.min(slips[row - 1][column], slips[row][column - 1]) + 1;
                slips[row][column] = Math.min(least, slips[row - 1][column - 1] + changed);
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    slips[row][column] = Math.min(slips[row][column], slips[row - 2][column - 2] + 1);
                }
            }
        }
        return slips[one.length()][other.length()];
    }
}

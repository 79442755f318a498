package vn.lienthong.views.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers in words, without diacritics: {@code ba muoi lam nghin} is {@code 35000}. Only where a word says by how much is multiplied:
 * {@code nam} alone is a year as often as a five.
 */
final class NumberWords {
    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("khong", 0L),
            Map.entry("mot", 1L),
            Map.entry("hai", 2L),
            Map.entry("ba", 3L),
            Map.entry("bon", 4L),
            Map.entry("tu", 4L),
            Map.entry("nam", 5L),
            Map.entry("lam", 5L),
            Map.entry("sau", 6L),
            Map.entry("bay", 7L),
            Map.entry("tam", 8L),
            Map.entry("chin", 9L));

    private static final Map<String, Long> TENS = Map.of("muoi", 10L, "chuc", 10L, "tram", 100L);
    private static final Map<String, Long> GROUPS = Map.of(
            "nghin",
            1_000L,
            "ngan",
            1_000L,
            "k",
            1_000L,
            "trieu",
            1_000_000L,
            "ty",
            1_000_000_000L,
            "ti",
            1_000_000_000L);
    private static final Set<String> BETWEEN = Set.of("linh", "le");
    private static final int LONGEST = 9;
    /** Words of a number that anybody says. */
    private static final int MOST = 15;

    private NumberWords() {}

    static List<String> asDigits(List<String> words) {
        List<String> all = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && isNumber(words.get(end))) {
                end++;
            }
            List<String> run = words.subList(at, Math.max(end, at + 1));
            int uncounted =
                    (int) run.stream().takeWhile(word -> !isCounted(word)).count();
            List<String> number = run.subList(uncounted, run.size());
            all.addAll(run.subList(0, uncounted));
            if (number.size() <= MOST
                    && number.stream().anyMatch(word -> TENS.containsKey(word) || GROUPS.containsKey(word))) {
                all.add(Long.toString(value(number)));
            } else {
                all.addAll(number);
            }
            at += run.size();
        }
        return all;
    }

    private static boolean isNumber(String word) {
        return UNITS.containsKey(word)
                || TENS.containsKey(word)
                || GROUPS.containsKey(word)
                || BETWEEN.contains(word)
                || isDigits(word);
    }

    /** What a number begins with. */
    private static boolean isCounted(String word) {
        return UNITS.containsKey(word) || word.equals("muoi") || isDigits(word);
    }

    private static boolean isDigits(String word) {
        return word.length() <= LONGEST && !word.isEmpty() && word.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    private static long value(List<String> number) {
        long whole = 0;
        long group = 0;
        long unit = 0;
        for (String word : number) {
            if (TENS.containsKey(word)) {
                group += Math.max(unit, 1) * TENS.get(word);
                unit = 0;
            } else if (GROUPS.containsKey(word)) {
                whole += Math.max(group + unit, 1) * GROUPS.get(word);
                group = 0;
                unit = 0;
            } else if (!BETWEEN.contains(word)) {
                unit = UNITS.containsKey(word) ? UNITS.get(word) : Long.parseLong(word);
            }
        }
        return whole + group + unit;
    }
}

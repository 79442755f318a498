package vn.lienthong.reporting.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.registry.Directory;

/**
 * Counts information by a dimension for one reader. Pure.
 *
 * @param month that is not over yet, such as {@code 2026-11}: of this one the reader's own view counts alone
 */
record InformationCounts(List<Item> items, AgencyCode reader, String month, HiddenCounts rule) {
    /**
     * A row.
     *
     * @param count how many, by {@link HiddenCounts}
     * @param seen how many of them the reader finds in the list behind it
     */
    record Row(String key, String nameVi, long count, long seen) {}

    /** The greatest first. A word of which nothing is shown has no row. */
    List<Row> by(Dimension dimension, Directory directory) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Item item : items) {
            List<String> seen = item.words(dimension, reader);
            seen.forEach(word -> sums.computeIfAbsent(word, none -> new long[2])[0]++);
            if (isOver(item)) {
                dimension.of(item.content()).stream()
                        .filter(word -> !seen.contains(word))
                        .forEach(word -> sums.computeIfAbsent(word, none -> new long[2])[1]++);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new Row(
                        sum.getKey(),
                        dimension.nameVi(sum.getKey(), directory),
                        rule.shown(sum.getValue()[0], sum.getValue()[1]),
                        sum.getValue()[0]))
                .filter(row -> row.count() > 0)
                .sorted(Comparator.comparing(Row::count).reversed().thenComparing(Row::key))
                .toList();
    }

    /** How many there are, whatever they say, by the same rule; no sum of the rows. */
    long total() {
        return rule.shown(seen(), count(item -> !item.isSeenBy(reader) && isOver(item)));
    }

    /** How many of them the reader sees. */
    long seen() {
        return count(item -> item.isSeenBy(reader));
    }

    private long count(Predicate<Item> which) {
        return items.stream().filter(which).count();
    }

    private boolean isOver(Item item) {
        return item.month().compareTo(month) < 0;
    }

    /** What is behind a count, as far as the reader sees it; the newest first. */
    List<Item> behind(Dimension dimension, String word) {
        return items.stream()
                .filter(item -> item.words(dimension, reader).contains(word))
                .sorted(Comparator.comparing(Item::at).reversed().thenComparing(Item::id))
                .toList();
    }
}

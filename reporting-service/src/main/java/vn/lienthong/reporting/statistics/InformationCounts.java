package vn.lienthong.reporting.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** One word in one month, in the making. */
    private final class Finest {
        private long seen;
        private long hidden;
        private long late;

        /** @param seen whether the reader sees it, and it in the item */
        private void add(Item item, boolean sees) {
            boolean early = item.isKnownEarlyTo(reader);
            seen += sees ? 1 : 0;
            hidden += early ? 0 : 1;
            late += sees && !early ? 1 : 0;
        }

        private long blocks(String of) {
            return of.compareTo(month) < 0 ? rule.beside(late, 0, hidden) : 0;
        }
    }

    /** The greatest first. A word of which nothing is shown has no row. */
    List<Row> by(Dimension dimension, Directory directory) {
        return finest(item -> dimension.of(item.content()), item -> item.words(dimension, reader)).entrySet().stream()
                .map(word -> new Row(
                        word.getKey(),
                        dimension.nameVi(word.getKey(), directory),
                        shown(word.getValue()),
                        seen(word.getValue())))
                .filter(row -> row.count() > 0)
                .sorted(Comparator.comparing(Row::count).reversed().thenComparing(Row::key))
                .toList();
    }

    /** How many there are, whatever they say, by the same rule; no sum of the rows. */
    long total() {
        return whole().values().stream().mapToLong(this::shown).sum();
    }

    /** How many of them the reader sees. */
    long seen() {
        return whole().values().stream().mapToLong(InformationCounts::seen).sum();
    }

    private Map<String, Map<String, Finest>> whole() {
        return finest(item -> List.of(""), item -> item.isSeenBy(reader) ? List.of("") : List.of());
    }

    /** By word and month. */
    private Map<String, Map<String, Finest>> finest(
            Function<Item, List<String>> words, Function<Item, List<String>> read) {
        Map<String, Map<String, Finest>> all = new TreeMap<>();
        for (Item item : items) {
            List<String> seen = read.apply(item);
            Stream.concat(words.apply(item).stream(), seen.stream())
                    .distinct()
                    .forEach(word -> all.computeIfAbsent(word, none -> new TreeMap<>())
                            .computeIfAbsent(item.month(), none -> new Finest())
                            .add(item, seen.contains(word)));
        }
        return all;
    }

    private long shown(Map<String, Finest> months) {
        return seen(months)
                + months.entrySet().stream()
                        .mapToLong(each -> each.getValue().blocks(each.getKey()))
                        .sum();
    }

    private static long seen(Map<String, Finest> months) {
        return months.values().stream().mapToLong(each -> each.seen).sum();
    }

    /** What is behind a count, as far as the reader sees it; the newest first. */
    List<Item> behind(Dimension dimension, String word) {
        return items.stream()
                .filter(item -> item.words(dimension, reader).contains(word))
                .sorted(Comparator.comparing(Item::at).reversed().thenComparing(Item::id))
                .toList();
    }
}

package vn.lienthong.reporting.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.statistics.Indicator;

/**
 * What was tallied, as it counts for one reader: each finest cell (indicator, force, province, month) by {@link HiddenCounts}, and every
 * figure a sum of these. Pure.
 *
 * @param month that is not over yet, such as {@code 2026-11}: of this one what the reader knows counts alone
 */
record CellCounts(List<Tallied> tallies, AgencyCode reader, String month, HiddenCounts rule) {
    private static final int PARTS = 3;

    /**
     * Sums by indicator; what nothing is shown of is left out.
     *
     * @param indicators what counts
     * @param seen how many of them the reader sees now
     * @param blocks how many of them are counted in blocks, since the reader never saw them
     */
    record Sums(Map<String, Long> indicators, Map<String, Long> seen, Map<String, Long> blocks) {
        private Sums() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        private void add(String indicator, long count, long sees, long inBlocks) {
            if (count > 0) {
                indicators.merge(indicator, count, Long::sum);
                seen.merge(indicator, sees, Long::sum);
                blocks.merge(indicator, inBlocks, Long::sum);
            }
        }

        private long sum() {
            return indicators.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A row of figures. */
    record Row(String key, Sums sums) {}

    /** One finest cell in the making. */
    private static final class Finest {
        private long all;
        private long early;
        private long known;
        private long seen;
    }

    /** A row for each key of a place, the greatest first. @param key of a force and a province, joined by a bar */
    List<Row> by(UnaryOperator<String> key) {
        Map<String, Sums> rows = new TreeMap<>();
        finest().forEach((name, cell) -> {
            String[] parts = name.split("\\|", PARTS);
            boolean isOver = parts[0].compareTo(month) < 0;
            long blocks = isOver ? rule.beside(cell.known, cell.early, cell.all) : 0;
            if (cell.known + blocks > 0) {
                rows.computeIfAbsent(key.apply(parts[2]), none -> new Sums())
                        .add(Indicator.valueOf(parts[1]).wire(), cell.known + blocks, cell.seen, blocks);
            }
        });
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .sorted(Comparator.comparing((Row row) -> row.sums().sum()).reversed())
                .toList();
    }

    /** The sum of the rows, whatever they are by. */
    Sums total() {
        return by(place -> "").stream().findFirst().map(Row::sums).orElseGet(Sums::new);
    }

    /** By month, indicator and place, joined by bars. */
    private Map<String, Finest> finest() {
        Map<String, Finest> cells = new TreeMap<>();
        for (Tallied tallied : tallies) {
            boolean early = tallied.early().contains(reader);
            boolean known = tallied.known().contains(reader);
            boolean sees = tallied.readers().contains(reader);
            tallied.counts().forEach((name, count) -> {
                String cell = tallied.month() + name.substring(name.indexOf('|'));
                Finest sum = cells.computeIfAbsent(cell, none -> new Finest());
                sum.all += count;
                sum.early += early ? count : 0;
                sum.known += known ? count : 0;
                sum.seen += sees ? count : 0;
            });
        }
        return cells;
    }
}

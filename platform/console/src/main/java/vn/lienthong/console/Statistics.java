package vn.lienthong.console;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How much has been counted, by force and by province. Counts are numbers of matters, by indicator
 * ({@code casefiles.opened}, {@code requests.made} ...).
 */
record Statistics(Map<String, Long> totals, List<Cell> byForce, List<Cell> byProvince) {

    /** What the bars show first. */
    static final String FIRST = "casefiles.opened";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** One row: a force or a province. */
    record Cell(String key, String nameVi, Map<String, Long> indicators) {

        public long first() {
            return indicators.getOrDefault(FIRST, 0L);
        }
    }

    static Statistics of(JsonNode byForce, JsonNode byProvince) {
        return new Statistics(counts(byForce.path("totals")), cells(byForce), cells(byProvince));
    }

    public long count(String indicator) {
        return totals.getOrDefault(indicator, 0L);
    }

    /** Requests made that wait for an answer: neither answered nor refused. */
    public long waiting() {
        return Math.max(0, count("requests.made") - count("requests.answered") - count("requests.refused"));
    }

    /** The longest bar; at least one, so that an empty table has no full bars. */
    public static long longest(List<Cell> cells) {
        return Math.max(1, cells.stream().mapToLong(Cell::first).max().orElse(1));
    }

    private static List<Cell> cells(JsonNode table) {
        Collator alphabet = Collator.getInstance(VIETNAMESE);
        return table.path("cells")
                .valueStream()
                .map(cell -> new Cell(
                        cell.path("key").asString(""),
                        cell.path("nameVi").asString(cell.path("key").asString("")),
                        counts(cell.path("indicators"))))
                .sorted(Comparator.comparingLong(Cell::first).reversed().thenComparing(Cell::nameVi, alphabet))
                .toList();
    }

    private static Map<String, Long> counts(JsonNode indicators) {
        return indicators
                .propertyStream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().asLong(0)));
    }
}

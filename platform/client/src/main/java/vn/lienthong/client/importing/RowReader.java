package vn.lienthong.client.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a command of each row. The same cells make the same bytes, in whatever order their columns stand, so that the door knows a
 * row that it has seen.
 */
final class RowReader {
    private final Template template;
    private final Header header;
    private final Words words;
    /** On which line a key stood first. */
    private final Map<String, Long> keys = new HashMap<>();

    RowReader(Template template, Header header, Words words) {
        this.template = template;
        this.header = header;
        this.words = words;
    }

    ImportRow read(TableFile.Row row) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> headers = new HashMap<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        ObjectNode data = template.anEmptyCommand();
        String key = "";
        template.columns().forEach(column -> placed(column, row, places));
        for (Column column : template.columns()) {
            Cell cell = header.cell(column, row);
            String pointer = pointer(column, places);
            headers.put(pointer, column.header());
            if (cell.isEmpty()) {
                if (column.owed()) {
                    findings.add(new Finding(column.header(), "Bắt buộc, không để trống. " + column.helpVi()));
                }
                continue;
            }
            try {
                JsonNode value = column.reading().read(cell, column, words);
                if (column.isKey()) {
                    key = value.stringValue();
                } else {
                    put(data, pointer, value);
                }
            } catch (Unreadable bad) {
                findings.add(new Finding(column.header(), String.valueOf(bad.getMessage())));
            }
        }
        if (header.hasMore(row)) {
            findings.add(new Finding(null, "Có ô ngoài các cột của dòng tiêu đề; dòng CSV có dấu phân cách thừa?"));
        }
        repeated(key, row.line(), findings);
        return new ImportRow(row.line(), key, command(key, row.line()), data, findings, headers);
    }

    private void repeated(String key, long line, List<Finding> findings) {
        Long first = key.isEmpty() ? null : keys.putIfAbsent(key, line);
        if (first != null) {
            findings.add(new Finding(
                    template.columns().getFirst().header(),
                    "Mã “%s” đã có ở dòng %d của tệp này; mỗi mã một dòng.".formatted(key, first)));
        }
    }

    private String command(String key, long line) {
        return key.isEmpty()
                ? "import-%s-line-%d".formatted(template.word(), line)
                : "import-%s:%s".formatted(template.word(), key);
    }

    /** Several things of one kind stand without gaps, whichever of their columns are filled. */
    private void placed(Column column, TableFile.Row row, Map<String, Integer> places) {
        column.place().filter(any -> !header.cell(column, row).isEmpty()).ifPresent(place -> {
            int next = (int) places.keySet().stream()
                    .filter(each -> each.startsWith(place.array() + "#"))
                    .count();
            places.putIfAbsent(place.array() + "#" + place.index(), next);
        });
    }

    /** Where its field stands; that of a thing which is not there is behind all that are. */
    private static String pointer(Column column, Map<String, Integer> places) {
        return column.place()
                .map(place -> {
                    Integer index = places.get(place.array() + "#" + place.index());
                    return index == null ? column.header() : place.array() + "/" + index + place.rest();
                })
                .orElse(column.pointer());
    }

    private static void put(ObjectNode data, String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/");
        JsonNode at = data;
        for (int step = 0; step < steps.length - 1; step++) {
            at = below(at, steps[step], steps[step + 1]);
        }
        ((ObjectNode) at).set(steps[steps.length - 1], value);
    }

    private static JsonNode below(JsonNode at, String step, String next) {
        if (at instanceof ArrayNode array) {
            int index = Integer.parseInt(step);
            return index < array.size() ? array.get(index) : array.addObject();
        }
        ObjectNode object = (ObjectNode) at;
        JsonNode there = object.get(step);
        if (there != null) {
            return there;
        }
        return Character.isDigit(next.charAt(0)) ? object.putArray(step) : object.putObject(step);
    }
}

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
    /** Columns that tell of one of several things of one kind, in the order of the template. */
    private final Map<Column, Column.Place> numbered = new LinkedHashMap<>();
    /** On which line a key stood first. */
    private final Map<String, Long> keys = new HashMap<>();

    RowReader(Template template, Header header, Words words) {
        this.template = template;
        this.header = header;
        this.words = words;
        template.columns().forEach(column -> column.place().ifPresent(place -> numbered.put(column, place)));
    }

    ImportRow read(TableFile.Row row) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> headers = new HashMap<>();
        Map<String, List<Integer>> filled = filled(row);
        ObjectNode data = template.anEmptyCommand();
        String key = "";
        for (Column column : template.columns()) {
            Cell cell = header.cell(column, row);
            String pointer = pointer(column, filled);
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

    /** Which of several things of one kind are there, by the pointer of them all: they stand without gaps, whichever columns are filled. */
    private Map<String, List<Integer>> filled(TableFile.Row row) {
        Map<String, List<Integer>> filled = new HashMap<>();
        numbered.forEach((column, place) -> {
            if (!header.cell(column, row).isEmpty()) {
                List<Integer> there = filled.computeIfAbsent(place.array(), any -> new ArrayList<>());
                if (!there.contains(place.index())) {
                    there.add(place.index());
                }
            }
        });
        return filled;
    }

    /** Where its field stands; of a thing that is not there its header, which is no pointer. */
    private String pointer(Column column, Map<String, List<Integer>> filled) {
        Column.Place place = numbered.get(column);
        if (place == null) {
            return column.pointer();
        }
        int index = filled.getOrDefault(place.array(), List.of()).indexOf(place.index());
        return index < 0 ? column.header() : place.array() + "/" + index + place.rest();
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

package vn.lienthong.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The fields that a browser sends of a form, each named by the JSON Pointer of its place; a pointer with a slash at its end
 * says that a part or a row is open, though nothing may be typed in it yet.
 */
final class FormFields {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final NavigableMap<String, String> sent = new TreeMap<>();
    private final Map<String, String> unread = new LinkedHashMap<>();

    private FormFields(Map<String, String> fields) {
        fields.forEach((name, text) -> {
            if (name.startsWith("/")) {
                sent.put(name, text.replace("\r\n", "\n"));
            }
        });
        sent.forEach((name, text) -> {
            if (!name.endsWith("/") && !text.isBlank()) {
                unread.put(name, text);
            }
        });
    }

    /**
     * What was typed.
     *
     * @param others what stands in fields that the form does not have (any more), by their pointers
     */
    record Typed(ObjectNode tree, Map<String, String> others) {}

    static Typed read(JsonNode schema, Map<String, String> fields) {
        FormFields all = new FormFields(fields);
        ObjectNode tree = all.object(schema, "");
        return new Typed(tree, all.unread);
    }

    private ObjectNode object(JsonNode schema, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (String name : Schemas.order(schema)) {
            JsonNode field = schema.path("properties").path(name);
            String place = pointer + "/" + name;
            if (holds(field, place)) {
                object.set(name, value(field, place));
            }
        }
        return object;
    }

    private boolean holds(JsonNode schema, String place) {
        return Schemas.isObject(schema) || Schemas.isList(schema) ? isOpen(place) : sent.containsKey(place);
    }

    private boolean isOpen(String place) {
        String below = sent.ceilingKey(place + "/");
        return below != null && below.startsWith(place + "/");
    }

    private JsonNode value(JsonNode schema, String place) {
        if (Schemas.isObject(schema)) {
            return object(schema, place);
        }
        if (Schemas.isList(schema)) {
            ArrayNode rows = NODES.arrayNode();
            for (int row : rows(place)) {
                if (holds(schema.path("items"), place + "/" + row)) {
                    rows.add(value(schema.path("items"), place + "/" + row));
                }
            }
            return rows;
        }
        unread.remove(place);
        return StringNode.valueOf(sent.getOrDefault(place, ""));
    }

    /** The numbers of the rows that were sent, which need not be without gaps. */
    private SortedSet<Integer> rows(String place) {
        SortedSet<Integer> rows = new TreeSet<>();
        String below = place + "/";
        for (String name : sent.tailMap(below).keySet()) {
            if (!name.startsWith(below)) {
                break;
            }
            String step = name.substring(below.length()).split("/", 2)[0];
            // a number has one way to be written: else two rows would be one
            if (step.matches("0|[1-9][0-9]{0,3}")) {
                rows.add(Integer.parseInt(step));
            }
        }
        return rows;
    }

    /** What a form with this typed into it sends. */
    static Map<String, String> of(JsonNode typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(typed, "", fields);
        return fields;
    }

    private static void put(JsonNode typed, String place, Map<String, String> fields) {
        switch (typed) {
            case ObjectNode object -> {
                fields.put(place + "/", "");
                object.properties().forEach(field -> put(field.getValue(), place + "/" + field.getKey(), fields));
            }
            case ArrayNode rows -> {
                fields.put(place + "/", "");
                List<JsonNode> all = new ArrayList<>(rows.values());
                for (int row = 0; row < all.size(); row++) {
                    put(all.get(row), place + "/" + row, fields);
                }
            }
            default -> fields.put(place, typed.asString());
        }
    }
}

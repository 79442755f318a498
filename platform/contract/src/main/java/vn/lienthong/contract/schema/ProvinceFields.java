package vn.lienthong.contract.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** In which fields of a command a province is named, by its schema; nothing in what changes the directory itself. */
public final class ProvinceFields {
    /** Stands for every element of an array. */
    public static final String EACH = "*";

    private static final Map<String, List<List<String>>> FIELDS = MessageTypes.all().stream()
            .filter(type -> type.kind() == MessageType.Kind.COMMAND && type.matter() != Matter.DIRECTORY)
            .collect(Collectors.toUnmodifiableMap(MessageType::name, type -> in(SchemaFiles.tree(type))));

    private ProvinceFields() {}

    /** The ways to them, step by step, such as {@code terms, scope, areas, *}; none for an event. */
    public static List<List<String>> of(MessageType type) {
        return FIELDS.getOrDefault(type.name(), List.of());
    }

    private static List<List<String>> in(JsonNode schema) {
        List<List<String>> ways = new ArrayList<>();
        collect(schema, List.of(), ways);
        return List.copyOf(ways);
    }

    private static void collect(JsonNode schema, List<String> way, List<List<String>> ways) {
        if (schema.path("format").asString("").equals(Formats.PROVINCE)) {
            ways.add(way);
        }
        schema.path("properties")
                .properties()
                .forEach(field -> collect(field.getValue(), with(way, field.getKey()), ways));
        if (schema.has("items")) {
            collect(schema.path("items"), with(way, EACH), ways);
        }
    }

    private static List<String> with(List<String> way, String step) {
        List<String> longer = new ArrayList<>(way);
        longer.add(step);
        return List.copyOf(longer);
    }
}

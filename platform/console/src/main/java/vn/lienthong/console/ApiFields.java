package vn.lienthong.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The members of an answer, one line each, those within others behind them. */
final class ApiFields {

    private static final int DEEPEST = 5;

    private final JsonNode document;
    private final List<Field> found = new ArrayList<>();

    ApiFields(JsonNode document) {
        this.document = document;
    }

    /** @param name from the whole answer on, as {@code items[].dueAt} */
    record Field(String name, String type, List<Prose> meaning) {}

    List<Field> of(JsonNode schema) {
        add("", schema, List.of());
        return List.copyOf(found);
    }

    /** @param around the schemas that this one is a part of: one that is a part of itself is told once */
    private void add(String name, JsonNode given, List<JsonNode> around) {
        JsonNode schema = resolved(given);
        if (!name.isEmpty()) {
            String own = given.path("description").asString("");
            found.add(new Field(
                    name,
                    allowed(schema),
                    Prose.of(own.isEmpty() ? schema.path("description").asString("") : own)));
        }
        boolean several = schema.has("items");
        within(several ? name + "[]" : name, several ? resolved(schema.path("items")) : schema, around);
    }

    private void within(String name, JsonNode schema, List<JsonNode> around) {
        if (around.size() == DEEPEST || around.stream().anyMatch(outer -> outer == schema)) {
            return;
        }
        List<JsonNode> inside = new ArrayList<>(around);
        inside.add(schema);
        schema.path("properties")
                .properties()
                .forEach(member ->
                        add(name.isEmpty() ? member.getKey() : name + "." + member.getKey(), member.getValue(), inside));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString("").substring(1)) : node;
    }

    /** What a value may be, in a few words. */
    static String allowed(JsonNode schema) {
        List<String> parts = new ArrayList<>();
        JsonNode type = schema.path("type");
        String types = type.isArray()
                ? type.valueStream().map(each -> each.asString("")).collect(Collectors.joining(" | "))
                : type.asString("");
        parts.add(schema.has("format") ? types + " (" + schema.path("format").asString("") + ")" : types);
        if (schema.has("enum")) {
            parts.add(schema.path("enum")
                    .valueStream()
                    .map(each -> each.asString(""))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", ")));
        }
        if (schema.has("const")) {
            parts.add(schema.path("const").asString(""));
        }
        if (schema.has("minimum") || schema.has("maximum")) {
            parts.add(schema.path("minimum").asString("") + "–"
                    + schema.path("maximum").asString(""));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
    }
}

package vn.lienthong.console;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Between the payload of a command and what is typed for it: a tree of the same shape in which each value is a text as it stands
 * in the form. Nothing is checked here: what makes no sense goes to the door as it was typed.
 */
final class FormCodec {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FormCodec() {}

    /** What a form shows of a payload; what the schema has no field for is left out. */
    static ObjectNode typed(JsonNode schema, JsonNode payload) {
        ObjectNode typed = NODES.objectNode();
        for (String name : Schemas.order(schema)) {
            JsonNode value = payload.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                typed.set(name, typedValue(schema.path("properties").path(name), value));
            }
        }
        return typed;
    }

    private static JsonNode typedValue(JsonNode schema, JsonNode value) {
        if (Schemas.isObject(schema)) {
            return typed(schema, value);
        }
        if (Schemas.isList(schema)) {
            ArrayNode rows = NODES.arrayNode();
            value.forEach(item -> rows.add(typedValue(schema.path("items"), item)));
            return rows;
        }
        return StringNode.valueOf(value.isValueNode() ? LeafKind.of(schema).text(value) : value.toString());
    }

    /** The payload of what was typed: blank fields, rows and optional parts are left out. */
    static ObjectNode json(JsonNode schema, JsonNode typed) {
        ObjectNode payload = NODES.objectNode();
        for (String name : Schemas.order(schema)) {
            JsonNode field = schema.path("properties").path(name);
            JsonNode given = typed.path(name);
            if (Schemas.requires(schema, name) && !isLeaf(field) || !isBlank(given)) {
                payload.set(name, value(field, given));
            }
        }
        return payload;
    }

    private static JsonNode value(JsonNode schema, JsonNode typed) {
        if (Schemas.isObject(schema)) {
            return json(schema, typed);
        }
        if (Schemas.isList(schema)) {
            ArrayNode list = NODES.arrayNode();
            JsonNode items = schema.path("items");
            typed.valueStream()
                    .filter(item -> !isBlank(item))
                    .forEach(item -> list.add(counted(items, value(items, item), list.size() + 1)));
            return list;
        }
        return LeafKind.of(schema).value(typed.asString(""));
    }

    /** The line with its number in the list, where lines have one. */
    private static JsonNode counted(JsonNode items, JsonNode line, int number) {
        if (line instanceof ObjectNode fields) {
            items.path("properties").properties().stream()
                    .filter(field -> Schemas.isCounted(field.getValue()))
                    .forEach(field -> fields.put(field.getKey(), number));
        }
        return line;
    }

    /** The same without blank rows, so that what is said of the payload stands at the same places of the form. */
    static JsonNode withoutBlankRows(JsonNode typed) {
        return switch (typed) {
            case ObjectNode object -> {
                ObjectNode kept = NODES.objectNode();
                object.properties().forEach(field -> kept.set(field.getKey(), withoutBlankRows(field.getValue())));
                yield kept;
            }
            case ArrayNode rows -> {
                ArrayNode kept = NODES.arrayNode();
                rows.valueStream().filter(row -> !isBlank(row)).forEach(row -> kept.add(withoutBlankRows(row)));
                yield kept;
            }
            default -> typed;
        };
    }

    /** Whether nothing at all was typed there. */
    static boolean isBlank(JsonNode typed) {
        return typed.isContainer()
                ? typed.valueStream().allMatch(FormCodec::isBlank)
                : typed.asString("").isBlank();
    }

    private static boolean isLeaf(JsonNode schema) {
        return !Schemas.isObject(schema) && !Schemas.isList(schema);
    }
}

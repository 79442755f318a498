package vn.lienthong.contract.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;

/** Looks at every text of a payload, wherever it stands: what {@link Characters} forbids is refused, the rest is cleaned. */
public final class Texts {
    /** A text that may not be longer, in characters, is one line: a title, a name, a basis. */
    private static final int LONGEST_LINE = 300;

    private final List<Reason> reasons = new ArrayList<>();

    private Texts() {}

    /**
     * A payload with clean texts.
     *
     * @param tree the very same if nothing had to be cleaned
     * @param reasons what stands against a text, each with its JSON Pointer
     */
    public record Clean(JsonNode tree, List<Reason> reasons) {}

    /** @param schema of the payload; a missing node if it has none, and every text may have several lines */
    static Clean of(JsonNode payload, JsonNode schema) {
        Texts texts = new Texts();
        JsonNode tree = texts.clean(payload, schema, "");
        return new Clean(tree, List.copyOf(texts.reasons));
    }

    private JsonNode clean(JsonNode value, JsonNode schema, String pointer) {
        return switch (value) {
            case StringNode text -> text(text, schema, pointer);
            case ObjectNode object -> object(object, schema.path("properties"), pointer);
            case ArrayNode array -> array(array, schema.path("items"), pointer);
            default -> value;
        };
    }

    private JsonNode object(ObjectNode object, JsonNode schemas, String pointer) {
        ObjectNode cleaned = object;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            JsonNode value = clean(field.getValue(), schemas.path(name), pointer + "/" + Pointers.step(name));
            if (value != field.getValue()) {
                cleaned = cleaned == object ? Json.mapper().createObjectNode().setAll(object) : cleaned;
                cleaned.set(name, value);
            }
        }
        return cleaned;
    }

    private JsonNode array(ArrayNode array, JsonNode schema, String pointer) {
        ArrayNode cleaned = array;
        for (int index = 0; index < array.size(); index++) {
            JsonNode value = clean(array.get(index), schema, pointer + "/" + index);
            if (value != array.get(index)) {
                cleaned = cleaned == array ? Json.mapper().createArrayNode().addAll(array) : cleaned;
                cleaned.set(index, value);
            }
        }
        return cleaned;
    }

    private JsonNode text(StringNode value, JsonNode schema, String pointer) {
        String given = value.stringValue();
        if (Characters.isOrdinary(given)) {
            return value;
        }
        String forbidden = Characters.forbidden(given);
        if (forbidden != null) {
            refuse(pointer, "Có ký tự không được dùng trong văn bản (" + forbidden + "); hãy gõ lại chỗ này.");
            return value;
        }
        if (Characters.isBlank(given)) {
            refuse(pointer, "Không được để trống; nếu không có gì để ghi thì bỏ trường này đi.");
            return value;
        }
        String cleaned = Characters.clean(given);
        String clean = isLine(schema) ? cleaned.replaceAll("[\\t\\n]+", " ") : cleaned;
        return clean.equals(given) ? value : StringNode.valueOf(clean);
    }

    private static boolean isLine(JsonNode schema) {
        return schema.has("maxLength") && schema.path("maxLength").asInt() <= LONGEST_LINE;
    }

    private void refuse(String pointer, String detail) {
        reasons.add(Reason.of(ReasonCode.SCHEMA, pointer, detail));
    }
}

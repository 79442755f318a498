package vn.lienthong.intake.parked;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/**
 * What could be decoded of the content of a parked record: which fields it has, of which kind and how long, and never what stands in them,
 * which may have been meant for few.
 *
 * @param bytes its size; null where the content is not kept with the record
 * @param kind {@code json}, {@code text}, {@code bytes}, or {@code none}
 * @param fields those of JSON, in their order, at most {@link #MOST}
 * @param more whether there are more of them
 */
record Decoded(@Nullable Integer bytes, String kind, List<Field> fields, boolean more) {
    static final int MOST = 200;

    /** A name that is written otherwise may itself be something that people have typed. */
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,39}";

    private static final String ANY_NAME = "…";

    /** @param place JSON Pointer @param kind {@code text}, {@code number}, {@code boolean}, {@code null} or {@code list} @param size characters of a text, items of a list */
    record Field(String place, String kind, @Nullable Integer size) {}

    static Decoded of(byte @Nullable [] payload) {
        if (payload == null) {
            return new Decoded(null, "none", List.of(), false);
        }
        if (!isText(payload)) {
            return new Decoded(payload.length, "bytes", List.of(), false);
        }
        try {
            List<Field> fields = new ArrayList<>();
            add("", Json.tree(payload), fields);
            boolean more = fields.size() > MOST;
            return new Decoded(payload.length, "json", List.copyOf(more ? fields.subList(0, MOST) : fields), more);
        } catch (JacksonException broken) {
            return new Decoded(payload.length, "text", List.of(), false);
        }
    }

    private static void add(String place, JsonNode value, List<Field> fields) {
        if (fields.size() > MOST) {
            return;
        }
        if (value.isObject()) {
            value.properties()
                    .forEach(field -> add(
                            place + "/" + (field.getKey().matches(NAME) ? field.getKey() : ANY_NAME),
                            field.getValue(),
                            fields));
        } else if (value.isArray()) {
            fields.add(new Field(place, "list", value.size()));
            for (int index = 0; index < value.size(); index++) {
                if (value.get(index).isContainer()) {
                    add(place + "/" + index, value.get(index), fields);
                }
            }
        } else {
            fields.add(leaf(place, value));
        }
    }

    private static Field leaf(String place, JsonNode value) {
        if (value.isString()) {
            String text = value.stringValue();
            return new Field(place, "text", text.codePointCount(0, text.length()));
        }
        return new Field(place, value.isNumber() ? "number" : value.isBoolean() ? "boolean" : "null", null);
    }

    private static boolean isText(byte[] payload) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}

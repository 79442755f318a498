package vn.lienthong.console;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON of the services leniently: its content comes from other agencies, and one odd field must not hide the rest. */
final class Fields {

    private Fields() {}

    /** The text of a field, empty if it is not there; of what is no single value, its JSON. */
    static String text(JsonNode json, String field) {
        @Nullable JsonNode value = json.get(field);
        return value == null || value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }

    /** The number in a field, 0 if there is none. */
    static long number(JsonNode json, String field) {
        return json.path(field).asLong(0);
    }
}

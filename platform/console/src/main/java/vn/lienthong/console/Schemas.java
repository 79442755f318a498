package vn.lienthong.console;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.directory.Agreement;

/** Reads the schemas of the contract. */
final class Schemas {

    /** What a record of a kept file says, beside its caption. */
    private static final List<String> FILE = List.of("sha256", "name", "type", "size");

    private Schemas() {}

    /** Its fields as the record declares them. */
    static List<String> order(JsonNode schema) {
        return schema.path("x-order").valueStream().map(JsonNode::asString).toList();
    }

    static boolean requires(JsonNode schema, String field) {
        return schema.path("required").valueStream().map(JsonNode::asString).anyMatch(field::equals);
    }

    static boolean isObject(JsonNode schema) {
        return schema.has("properties");
    }

    static boolean isList(JsonNode schema) {
        return schema.has("items");
    }

    /** Whether it is a list of files that are kept beside the log: of attachments. */
    static boolean isFiles(JsonNode schema) {
        return order(schema.path("items")).containsAll(FILE);
    }

    /** Whether it is the number of a line in its list, which the form counts. */
    static boolean isCounted(JsonNode schema) {
        return schema.path("x-counted").asBoolean(false);
    }

    /** Whether it is the code of an agreement. */
    static boolean isAgreement(JsonNode schema) {
        return schema.path("pattern").asString("").equals(Agreement.CODE);
    }

    /** What stands at a JSON Pointer; a missing node if the schema has no such place. */
    static JsonNode at(JsonNode schema, String pointer) {
        JsonNode at = schema;
        for (String step : steps(pointer).toList()) {
            at = isList(at) && step.matches("[0-9]{1,4}")
                    ? at.path("items")
                    : at.path("properties").path(step);
        }
        return at;
    }

    /** What the fields on the way to a place are called, such as {@code Nội dung › Tiêu đề}; the pointer itself where one has no name. */
    static String way(JsonNode schema, String pointer) {
        StringBuilder way = new StringBuilder();
        JsonNode at = schema;
        for (String step : steps(pointer).toList()) {
            boolean row = isList(at);
            at = row ? at.path("items") : at.path("properties").path(step);
            String name = row && step.matches("[0-9]{1,4}")
                    ? "dòng " + (Integer.parseInt(step) + 1)
                    : at.path("title").asString(step);
            way.append(way.isEmpty() ? "" : " › ").append(name);
        }
        return way.toString();
    }

    private static Stream<String> steps(String pointer) {
        return Stream.of(pointer.split("/")).filter(step -> !step.isEmpty());
    }
}

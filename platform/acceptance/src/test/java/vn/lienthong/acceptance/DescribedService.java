package vn.lienthong.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.standalone.Part;

/** What a service says of itself, and what of it is there. */
record DescribedService(Part part, JsonNode document) {

    /** As {@code GET /api/v1/keys}. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** What can be asked of the service that runs, likewise. */
    Stream<String> mapped() {
        return RunningSystem.mapped(part)
                .filter(operation -> !operation.endsWith(" /error"))
                .filter(operation -> !RunningSystem.isForCitizens(operation));
    }

    JsonNode operation(String operation) {
        String[] parts = operation.split(" ", 2);
        return document.get("paths").get(parts[1]).get(parts[0].toLowerCase(Locale.ROOT));
    }

    /** Whether it needs no token. */
    boolean isOpen(String operation) {
        return operation(operation).path("security").isArray();
    }

    /** The parameters of an operation, wherever they are written. */
    List<JsonNode> parameters(String operation) {
        return operation(operation)
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .toList();
    }

    /** The words that each parameter of a query may be, by its name; none where it is no word of a closed list. */
    Map<String, Set<String>> query(String operation) {
        Map<String, Set<String>> query = new LinkedHashMap<>();
        parameters(operation).stream()
                .filter(parameter -> parameter.get("in").stringValue().equals("query"))
                .forEach(parameter -> query.put(parameter.get("name").stringValue(), Set.copyOf(words(parameter))));
        return query;
    }

    static List<String> words(JsonNode parameter) {
        return parameter
                .at("/schema/enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    /** The schema of an answer; missing if no such answer is described. */
    JsonNode answer(String operation, int status, String media) {
        JsonNode content =
                resolved(operation(operation).at("/responses/" + status)).path("content");
        return content.path(content.has(media) ? media : "*/*").path("schema");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }
}

package vn.lienthong.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;

/** The requests that a description gives as examples: of each operation the usual one, and one more for each parameter and each body. */
final class DescribedCalls {
    private static final String USUALLY = "MS-15";
    private static final String BINARY = "application/json";

    private final JsonNode document;

    DescribedCalls(JsonNode document) {
        this.document = document;
    }

    /**
     * One request.
     *
     * @param operation as {@code GET /api/v1/keys}
     * @param what it is an example of
     * @param expected status that is documented for it
     * @param open whether it needs no token
     */
    record Call(
            String operation,
            String what,
            String path,
            Map<String, String> headers,
            byte @Nullable [] body,
            AgencyCode as,
            int expected,
            boolean open) {}

    /** As {@code GET /api/v1/keys}. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    JsonNode operation(String operation) {
        String[] parts = operation.split(" ", 2);
        return document.get("paths").get(parts[1]).get(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    /** The parameters of an operation, wherever they are written. */
    List<JsonNode> parameters(String operation) {
        return operation(operation)
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .toList();
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    Stream<Call> calls(String operation) {
        return operation(operation).has("requestBody") ? posts(operation) : gets(operation);
    }

    private Stream<Call> gets(String operation) {
        Map<String, String> always = new LinkedHashMap<>();
        List<Call> calls = new ArrayList<>();
        for (JsonNode parameter : parameters(operation)) {
            if (parameter.path("required").asBoolean(false)) {
                always.put(name(parameter), parameter.get("example").asString());
            }
        }
        calls.add(get(operation, "như thường", always, Map.of()));
        for (JsonNode parameter : parameters(operation)) {
            if (parameter.path("required").asBoolean(false) || !parameter.has("example")) {
                continue;
            }
            String example = parameter.get("example").asString();
            if (parameter.get("in").stringValue().equals("header")) {
                calls.add(get(operation, name(parameter), always, Map.of(name(parameter), example)));
            } else {
                Map<String, String> more = new LinkedHashMap<>(always);
                more.put(name(parameter), example);
                calls.add(get(operation, name(parameter), more, Map.of()));
            }
        }
        return calls.stream();
    }

    private Call get(String operation, String what, Map<String, String> parameters, Map<String, String> headers) {
        return new Call(
                operation,
                what,
                path(operation, parameters),
                headers,
                null,
                as(operation(operation), null),
                200,
                operation(operation).path("security").isArray());
    }

    private Stream<Call> posts(String operation) {
        return operation(operation).at("/requestBody/content").properties().stream()
                .flatMap(content -> content.getValue().get("examples").properties().stream()
                        .map(example -> post(operation, content.getKey(), example.getKey(), example.getValue())));
    }

    private Call post(String operation, String media, String name, JsonNode example) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", media);
        parameters(operation).stream()
                .filter(parameter -> parameter.get("in").stringValue().equals("header") && media.equals(BINARY))
                .forEach(parameter ->
                        headers.put(name(parameter), parameter.get("example").asString()));
        String query = example.path("x-query").asString("");
        return new Call(
                operation,
                name,
                path(operation, Map.of()) + (query.isEmpty() ? "" : "?" + query),
                headers,
                Json.write(example.get("value")),
                as(operation(operation), example.get("value")),
                Integer.parseInt(example.get("x-status").stringValue()),
                false);
    }

    private static AgencyCode as(JsonNode operation, @Nullable JsonNode event) {
        String source = event == null ? "" : event.path("source").asString("");
        return new AgencyCode(
                source.isEmpty()
                        ? operation.path("x-as").asString(USUALLY)
                        : source.substring(source.lastIndexOf('/') + 1));
    }

    private String path(String operation, Map<String, String> parameters) {
        String path = operation.substring(operation.indexOf('/'));
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            String place = "{" + each.getKey() + "}";
            String encoded = URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8);
            if (path.contains(place)) {
                path = path.replace(place, encoded);
            } else {
                query.add(each.getKey() + "=" + encoded);
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String name(JsonNode parameter) {
        return parameter.get("name").stringValue();
    }
}

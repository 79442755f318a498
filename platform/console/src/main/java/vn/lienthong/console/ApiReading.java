package vn.lienthong.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.DescribedApi.Operation;
import vn.lienthong.console.DescribedApi.Parameter;
import vn.lienthong.console.DescribedApi.Reply;

/** Reads the OpenAPI document of a service. */
final class ApiReading {

    private final JsonNode document;
    private final String address;

    /** @param address of the service, without a slash at its end */
    ApiReading(JsonNode document, String address) {
        this.document = document;
        this.address = address;
    }

    DescribedApi described() {
        return new DescribedApi(
                document.at("/info/title").asString(""),
                Prose.of(document.at("/info/description").asString("")),
                byTag());
    }

    private Map<String, List<Operation>> byTag() {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> byTag.computeIfAbsent(
                                        method.getValue().path("tags").path(0).asString(""), none -> new ArrayList<>())
                                .add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return byTag;
    }

    private Operation operation(String path, String method, JsonNode described) {
        List<JsonNode> parameters =
                described.path("parameters").valueStream().map(this::resolved).toList();
        boolean open = described.path("security").isArray();
        return new Operation(
                described.path("operationId").asString(""),
                method.toUpperCase(Locale.ROOT),
                path,
                described.path("summary").asString(""),
                Prose.of(described.path("description").asString("")),
                open,
                described.path("deprecated").asBoolean(false),
                parameters.stream().map(ApiReading::parameter).toList(),
                replies(described),
                new ApiExamples(address, path, parameters, open).of(described));
    }

    private static Parameter parameter(JsonNode described) {
        return new Parameter(
                described.path("name").asString(""),
                described.path("in").asString(""),
                described.path("required").asBoolean(false),
                Prose.of(described.path("description").asString("")),
                ApiFields.allowed(described.path("schema")),
                described.path("example").asString(""));
    }

    private List<Reply> replies(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reply -> reply(reply.getKey(), resolved(reply.getValue())))
                .toList();
    }

    private Reply reply(String status, JsonNode described) {
        var content = described.path("content").properties().stream().findFirst();
        List<ApiFields.Field> fields = status.startsWith("2")
                ? content.map(found ->
                                new ApiFields(document).of(found.getValue().path("schema")))
                        .orElse(List.of())
                : List.of();
        return new Reply(
                status,
                Prose.of(described.path("description").asString("")),
                content.map(Map.Entry::getKey).orElse(""),
                fields);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString("").substring(1)) : node;
    }
}

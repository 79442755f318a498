package vn.lienthong.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A service as its OpenAPI document describes it. */
final class DescribedApi {

    private final JsonNode document;
    private final String address;

    /** @param address of the service, without a slash at its end */
    DescribedApi(JsonNode document, String address) {
        this.document = document;
        this.address = address;
    }

    /** @param required whether it must be given @param where {@code query}, {@code path} or {@code header} */
    record Parameter(
            String name, String where, boolean required, List<Prose> meaning, String allowed, String example) {}

    record Reply(String status, List<Prose> meaning, String media, List<ApiFields.Field> fields) {}

    /** @param curl a command to be copied @param status what it is answered with */
    record Example(String nameVi, String curl, String status) {}

    /** One operation, and what is to be known to call it. */
    record Operation(
            String id,
            String method,
            String path,
            String summaryVi,
            List<Prose> meaning,
            boolean open,
            boolean former,
            List<Parameter> parameters,
            List<Reply> replies,
            List<Example> examples) {}

    String titleVi() {
        return document.at("/info/title").asString("");
    }

    List<Prose> meaning() {
        return Prose.of(document.at("/info/description").asString(""));
    }

    /** The operations by what they are about, in the order of the document. */
    Map<String, List<Operation>> byTag() {
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
                parameters.stream().map(DescribedApi::parameter).toList(),
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

package vn.lienthong.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of one operation as commands of curl.
 *
 * @param parameters of the operation
 * @param open whether it needs no token
 */
record ApiExamples(String address, String path, List<JsonNode> parameters, boolean open) {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** In this mode the attributes of an event stand in headers. */
    private static final String BINARY = "application/json";

    List<DescribedApi.Example> of(JsonNode operation) {
        return operation.has("requestBody")
                ? posts(operation.at("/requestBody/content"))
                : List.of(new DescribedApi.Example("", "curl -s " + quoted(address + usual()) + token(), "200"));
    }

    private List<DescribedApi.Example> posts(JsonNode contents) {
        return contents.properties().stream()
                .flatMap(content -> content.getValue()
                        .path("examples")
                        .valueStream()
                        .map(example -> post(content.getKey(), example)))
                .toList();
    }

    private DescribedApi.Example post(String media, JsonNode example) {
        String query = example.path("x-query").asString("");
        String to = address + path + (query.isEmpty() ? "" : "?" + query);
        StringBuilder curl = new StringBuilder("curl -s " + quoted(to) + token());
        curl.append(" \\\n  -H ").append(quoted("Content-Type: " + media));
        if (media.equals(BINARY)) {
            in("header")
                    .forEach(header -> curl.append(" \\\n  -H ")
                            .append(quoted(
                                    name(header) + ": " + header.path("example").asString(""))));
        }
        curl.append(" \\\n  --data-binary @- <<'HET'\n")
                .append(PRETTY.writeValueAsString(example.path("value")))
                .append("\nHET");
        return new DescribedApi.Example(
                example.path("summary").asString(""),
                curl.toString(),
                example.path("x-status").asString(""));
    }

    /** The path with what must be given, and how many where that may be said. */
    private String usual() {
        String filled = path;
        for (JsonNode parameter : in("path").toList()) {
            filled = filled.replace("{" + name(parameter) + "}", encoded(parameter));
        }
        List<String> query = new ArrayList<>();
        in("query")
                .filter(parameter -> parameter.path("required").asBoolean(false)
                        || name(parameter).equals("limit"))
                .forEach(parameter -> query.add(name(parameter) + "=" + encoded(parameter)));
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    private Stream<JsonNode> in(String where) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asString("").equals(where));
    }

    private String token() {
        return open ? "" : " -H \"Authorization: Bearer $TOKEN\"";
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString("");
    }

    private static String encoded(JsonNode parameter) {
        return URLEncoder.encode(parameter.path("example").asString(""), StandardCharsets.UTF_8);
    }

    /** For a shell: nothing within is read by it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

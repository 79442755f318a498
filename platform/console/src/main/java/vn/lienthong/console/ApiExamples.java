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
    private static final JsonNode USUAL = PRETTY.createObjectNode();
    /** In this mode the attributes of an event stand in headers. */
    private static final String BINARY = "application/json";

    List<DescribedApi.Example> of(JsonNode operation) {
        return operation.has("requestBody")
                ? posts(operation.at("/requestBody/content"))
                : gets(operation).toList();
    }

    /** The usual one, and those that ask for something else. */
    private Stream<DescribedApi.Example> gets(JsonNode operation) {
        String saved = isText(operation.at("/responses/200/content")) ? "" : " -OJ";
        return Stream.concat(
                        Stream.of(USUAL),
                        operation.path("x-examples").valueStream())
                .map(example -> new DescribedApi.Example(
                        example.path("summary").asString(""),
                        "curl -s" + saved + " " + quoted(address + filled(example)) + token(),
                        "200"));
    }

    private static boolean isText(JsonNode content) {
        return content.isEmpty()
                || content.propertyNames().stream().allMatch(media -> media.endsWith("json") || media.startsWith("text/"));
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
        String file = example.path("x-file").asString("");
        if (file.isEmpty()) {
            curl.append(header("Content-Type", media));
            if (media.equals(BINARY)) {
                in("header")
                        .forEach(header -> curl.append(
                                header(name(header), header.path("example").asString(""))));
            }
            curl.append(" \\\n  --data-binary @-");
        } else {
            curl.append(" \\\n  -F ").append(quoted("file=@-;filename=" + file));
        }
        curl.append(" <<'HET'\n").append(body(example.path("value"))).append("HET");
        return new DescribedApi.Example(
                example.path("summary").asString(""),
                curl.toString(),
                example.path("x-status").asString(""));
    }

    private static String header(String name, String value) {
        return " \\\n  -H " + quoted(name + ": " + value);
    }

    /** With the end of its last line: what stands in a shell has one. */
    private static String body(JsonNode value) {
        String text = value.isString() ? value.stringValue() : PRETTY.writeValueAsString(value);
        return text.endsWith("\n") ? text : text + "\n";
    }

    /** The path with what must be given, and how many where that may be said. @param example with what is asked for otherwise than usually */
    private String filled(JsonNode example) {
        String filled = path;
        for (JsonNode parameter : in("path").toList()) {
            filled = filled.replace("{" + name(parameter) + "}", encoded(parameter, example));
        }
        List<String> query = new ArrayList<>();
        in("query")
                .filter(parameter -> parameter.path("required").asBoolean(false)
                        || name(parameter).equals("limit"))
                .forEach(parameter -> query.add(name(parameter) + "=" + encoded(parameter, example)));
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

    private static String encoded(JsonNode parameter, JsonNode example) {
        String usual = parameter.path("example").asString("");
        return URLEncoder.encode(example.path(name(parameter)).asString(usual), StandardCharsets.UTF_8);
    }

    /** For a shell: nothing within is read by it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

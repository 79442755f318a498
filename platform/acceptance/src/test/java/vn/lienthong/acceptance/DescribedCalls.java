package vn.lienthong.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;

/** The requests that a description gives as examples: of each operation the usual one, and one more for each other, parameter, word and body. */
record DescribedCalls(DescribedService service) {
    private static final String USUALLY = "MS-15";
    private static final String BINARY = "application/json";
    /** How the headers begin that are attributes of the event; others, such as a preference, change the answer. */
    private static final String ATTRIBUTE = "ce-";

    /**
     * One request.
     *
     * @param operation as {@code GET /api/v1/keys}
     * @param what it is an example of
     * @param expected status that is documented for it
     */
    record Call(
            String operation,
            String what,
            String path,
            Map<String, String> headers,
            byte @Nullable [] body,
            AgencyCode as,
            int expected) {}

    Stream<Call> all() {
        return service.operations().stream().flatMap(this::of);
    }

    private Stream<Call> of(String operation) {
        return service.operation(operation).has("requestBody") ? posts(operation) : gets(operation).stream();
    }

    /** The usual one, but for what is changed in its parameters; without a body. */
    Call other(String operation, Consumer<Map<String, String>> change) {
        Map<String, String> parameters = usual(operation);
        change.accept(parameters);
        byte @Nullable [] body = operation.startsWith("GET") ? null : new byte[0];
        return new Call(
                operation,
                "khác thường",
                path(operation, parameters),
                Map.of(),
                body,
                as(service.operation(operation), ""),
                422);
    }

    private List<Call> gets(String operation) {
        JsonNode described = service.operation(operation);
        Map<String, String> usual = usual(operation);
        List<Call> calls = new ArrayList<>();
        calls.add(get(operation, "như thường", usual, Map.of(), described));
        for (JsonNode example : described.path("x-examples")) {
            Map<String, String> others = new LinkedHashMap<>(usual);
            others.replaceAll((name, value) -> example.path(name).asString(value));
            String what = example.get("summary").stringValue();
            calls.add(get(operation, what, others, Map.of(), example.has("x-as") ? example : described));
        }
        service.parameters(operation).stream()
                .filter(parameter -> !isRequired(parameter) && parameter.has("example"))
                .forEach(parameter -> calls.addAll(with(operation, parameter, usual)));
        return calls;
    }

    /** One for the example of a parameter, and for each of its words. */
    private List<Call> with(String operation, JsonNode parameter, Map<String, String> usual) {
        JsonNode described = service.operation(operation);
        String name = name(parameter);
        if (parameter.get("in").stringValue().equals("header")) {
            return List.of(get(operation, name, usual, Map.of(name, example(parameter)), described));
        }
        return Stream.concat(Stream.of(example(parameter)), DescribedService.words(parameter).stream())
                .distinct()
                .map(value -> {
                    Map<String, String> more = new LinkedHashMap<>(usual);
                    more.put(name, value);
                    return get(operation, name + "=" + value, more, Map.of(), described);
                })
                .toList();
    }

    private Map<String, String> usual(String operation) {
        Map<String, String> usual = new LinkedHashMap<>();
        service.parameters(operation).stream()
                .filter(DescribedCalls::isRequired)
                .forEach(parameter -> usual.put(name(parameter), example(parameter)));
        return usual;
    }

    /** With {@code x-status}, an example of what there is not in a system in which all goes well. */
    private static Call get(
            String operation, String what, Map<String, String> parameters, Map<String, String> headers, JsonNode says) {
        int expected = Integer.parseInt(says.path("x-status").asString("200"));
        return new Call(operation, what, path(operation, parameters), headers, null, as(says, ""), expected);
    }

    private Stream<Call> posts(String operation) {
        return service.operation(operation).at("/requestBody/content").properties().stream()
                .flatMap(content -> content.getValue().path("examples").properties().stream()
                        .map(example -> post(
                                operation, example.getKey(), new DescribedBody(content.getKey(), example.getValue()))));
    }

    private Call post(String operation, String what, DescribedBody body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", body.contentType());
        service.parameters(operation).stream()
                .filter(parameter ->
                        name(parameter).startsWith(ATTRIBUTE) && body.media().equals(BINARY))
                .forEach(parameter -> headers.put(name(parameter), example(parameter)));
        return new Call(
                operation,
                what,
                path(operation, inPath(operation)) + body.query(),
                headers,
                body.bytes(),
                as(service.operation(operation), body.source()),
                body.expected());
    }

    private Map<String, String> inPath(String operation) {
        return service.parameters(operation).stream()
                .filter(parameter -> parameter.get("in").stringValue().equals("path"))
                .collect(Collectors.toMap(DescribedCalls::name, DescribedCalls::example));
    }

    /** @param source of the event that is sent; empty if none is, or it does not say */
    private static AgencyCode as(JsonNode says, String source) {
        return new AgencyCode(
                source.isEmpty() ? says.path("x-as").asString(USUALLY) : source.substring(source.lastIndexOf('/') + 1));
    }

    private static String path(String operation, Map<String, String> parameters) {
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

    private static boolean isRequired(JsonNode parameter) {
        return parameter.path("required").asBoolean(false);
    }

    private static String example(JsonNode parameter) {
        return parameter.get("example").asString();
    }

    private static String name(JsonNode parameter) {
        return parameter.get("name").stringValue();
    }
}

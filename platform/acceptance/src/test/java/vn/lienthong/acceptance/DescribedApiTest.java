package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.lienthong.acceptance.DescribedCalls.Call;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/** What is described is there and answers as described, each example of it; what is there is described. */
class DescribedApiTest {
    /** Whose descriptions are held against what they answer; those of the other two are written, and not complete yet. */
    private static final List<Part> HELD = List.of(Part.REPORTING, Part.NOTIFICATION);

    private static final List<Part> SERVICES = List.of(Part.INTAKE, Part.EXCHANGE, Part.REPORTING, Part.NOTIFICATION);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Commands come first: what is asked for afterwards is what they have brought about. */
    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredAsDescribed() {
        return HELD.stream().flatMap(part -> {
            JsonNode document = document(part);
            DescribedCalls calls = new DescribedCalls(document);
            return calls.operations().stream()
                    .flatMap(calls::calls)
                    .map(call -> DynamicTest.dynamicTest(
                            "%s %s – %s".formatted(part.word(), call.operation(), call.what()),
                            () -> isAnswered(part, document, call)));
        });
    }

    private static void isAnswered(Part part, JsonNode document, Call call) throws Exception {
        // what has just been sent is in the views a little later
        HttpResponse<InputStream> answer = call.body() == null
                ? await().atMost(SOON).until(() -> send(part, call), got -> got.statusCode() == call.expected())
                : send(part, call);
        DescribedCalls calls = new DescribedCalls(document);
        JsonNode described = calls.resolved(calls.operation(call.operation()).at("/responses/" + answer.statusCode()));
        String media = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode shape = described.path("content").path(media).path("schema");
        assertThat(shape.isMissingNode())
                .as("%d %s is described", answer.statusCode(), media)
                .isFalse();
        try (InputStream body = answer.body()) {
            if (!media.endsWith("json")) {
                assertThat(answer.statusCode()).isEqualTo(call.expected());
                return;
            }
            JsonNode told = Json.tree(body.readAllBytes());
            assertThat(answer.statusCode()).as("%s", told).isEqualTo(call.expected());
            assertThat(new AnswerShape(document, shape).against(told))
                    .as("%s", told)
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointIsDescribedAndNoOther() {
        return HELD.stream()
                .map(part -> DynamicTest.dynamicTest(
                        part.word(),
                        () -> assertThat(new DescribedCalls(document(part)).operations())
                                .containsExactlyInAnyOrderElementsOf(
                                        mapped(part).toList())));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationSaysWhatItIsAndWhatItTakes() {
        return SERVICES.stream().flatMap(part -> {
            DescribedCalls calls = new DescribedCalls(document(part));
            return calls.operations().stream()
                    .map(operation -> DynamicTest.dynamicTest(part.word() + " " + operation, () -> {
                        JsonNode described = calls.operation(operation);
                        assertThat(described.path("summary").asString("")).isNotBlank();
                        assertThat(described.path("operationId").asString("")).matches("[a-z][A-Za-z]+");
                        assertThat(described.path("tags").size()).isEqualTo(1);
                        assertThat(calls.parameters(operation)).allSatisfy(parameter -> {
                            assertThat(parameter.path("description").asString(""))
                                    .isNotBlank();
                            assertThat(parameter.has("schema")).isTrue();
                            assertThat(parameter.has("example")
                                            || parameter
                                                    .get("name")
                                                    .stringValue()
                                                    .equals("cursor"))
                                    .as("an example of %s", parameter)
                                    .isTrue();
                        });
                    }));
        });
    }

    @Test
    void everyCommandIsLinkedToItsSchema() {
        JsonNode commands = document(Part.INTAKE).at("/components/schemas/Command/oneOf");

        assertThat(commands.size()).isGreaterThan(80);
        assertThat(commands).allSatisfy(command -> {
            String schema = command.at("/properties/data/$ref").stringValue();
            String type = command.at("/properties/type/const").stringValue();
            assertThat(schema).isEqualTo("contract/schemas/" + type + ".json");
        });
        assertThat(RunningSystem.agency(RunningSystem.MARKET)
                        .getsRaw(
                                Part.INTAKE,
                                "/api/v1/"
                                        + commands.get(0)
                                                .at("/properties/data/$ref")
                                                .stringValue())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhereToSignIn() {
        String issuer = RunningSystem.url(Part.IDENTITY, "").toString();

        assertThat(document(Part.REPORTING)
                        .at("/components/securitySchemes/agencySystem/flows/clientCredentials/tokenUrl")
                        .stringValue())
                .isEqualTo(issuer + "/oauth2/token");
    }

    private static HttpResponse<InputStream> send(Part part, Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningSystem.url(part, call.path()));
        Map<String, String> headers = new HashMap<>(call.headers());
        if (!call.open()) {
            headers.put(
                    "Authorization", "Bearer " + RunningSystem.agency(call.as()).token());
        }
        headers.forEach(request::header);
        if (call.body() != null) {
            request.POST(HttpRequest.BodyPublishers.ofByteArray(call.body()));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Without a token. */
    private static JsonNode document(Part part) {
        HttpResponse<String> answer =
                AgencySystem.send(HttpRequest.newBuilder(RunningSystem.url(part, "/api/v1/openapi.json")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    private static Stream<String> mapped(Part part) {
        return RunningSystem.system()
                .context(part)
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(mapping -> !mapping.getPatternValues().equals(java.util.Set.of("/error")))
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path)));
    }
}

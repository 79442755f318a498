package vn.lienthong.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.acceptance.DescribedCalls.Call;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/** What is described is there and answers as described, each example of it; what is there is described. */
class DescribedApiTest {
    /** The story of the first is what the others are asked about. */
    private static final List<Part> SERVICES = List.of(Part.INTAKE, Part.EXCHANGE, Part.REPORTING, Part.NOTIFICATION);

    private static final Duration SOON = Duration.ofSeconds(10);
    /** No parameter, no word, nothing of that name. */
    private static final String NONE = "khong-co";

    private static final Pattern ALLOWED = Pattern.compile("chỉ nhận: (.*?)\\.( |$)");
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredAsDescribed() {
        return services().flatMap(service -> new DescribedCalls(service)
                .all()
                .map(call -> test(service, call.operation() + " – " + call.what(), () -> isAnswered(service, call))));
    }

    private static void isAnswered(DescribedService service, Call call) throws Exception {
        DescribedAnswers answers = new DescribedAnswers(service);
        // what has just been sent has an outcome, and is in the views, a little later
        HttpResponse<InputStream> answer = await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> answers.to(call),
                        got -> got.statusCode() == call.expected()
                                || (got.statusCode() != 202 && got.statusCode() != 404));
        assertThat(answers.described(call, answer)).isEqualTo(call.expected());
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointIsDescribedAndNoOther() {
        return services()
                .map(service -> test(service, "", () -> assertThat(service.operations())
                        .containsExactlyInAnyOrderElementsOf(service.mapped().toList())));
    }

    /** A refusal says which parameters there are, and which words each of them may be. */
    @TestFactory
    Stream<DynamicTest> everyOperationTakesTheParametersAndWordsThatAreDescribedAndNoOther() {
        return each((service, operation) -> {
            Map<String, Set<String>> described = service.query(operation);
            Set<String> names = Set.copyOf(described.keySet());
            described.values().removeIf(Set::isEmpty);
            Call wrong = new DescribedCalls(service).other(operation, parameters -> {
                parameters.put(NONE, "1");
                described.keySet().forEach(name -> parameters.put(name, NONE));
            });

            JsonNode refusal = Json.tree(
                    new DescribedAnswers(service).to(wrong).body().readAllBytes());

            Map<String, Set<String>> allowed = refusal.path("reasons")
                    .valueStream()
                    .collect(toMap(
                            reason -> reason.get("pointer").stringValue(),
                            reason -> allowed(reason.get("detail").stringValue())));
            assertThat(allowed.remove(NONE)).as("parameters").isEqualTo(names);
            assertThat(allowed).isEqualTo(described);
        });
    }

    private static Set<String> allowed(String detail) {
        return ALLOWED
                .matcher(detail)
                .results()
                .map(found -> Set.of(found.group(1).split(", ")))
                .findFirst()
                .orElse(Set.of());
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotThereIsAnsweredAsDescribed() {
        return each((service, operation) -> {
            DescribedAnswers answers = new DescribedAnswers(service);
            for (String name : IN_PATH
                    .matcher(operation)
                    .results()
                    .map(found -> found.group(1))
                    .toList()) {
                Call call = new DescribedCalls(service).other(operation, parameters -> parameters.put(name, NONE));
                assertThat(answers.described(call, answers.to(call))).isIn(200, 404, 422);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whoeverHasNoTokenIsAnsweredOnlyWhereThatIsDescribed() {
        return each((service, operation) -> {
            DescribedAnswers answers = new DescribedAnswers(service);
            Call call = new DescribedCalls(service).other(operation, parameters -> {});
            assertThat(answers.described(call, answers.withoutToken(call)))
                    .isEqualTo(service.isOpen(operation) ? 200 : 401);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyOperationSaysWhatItIsAndWhatItTakes() {
        return each((service, operation) -> {
            JsonNode described = service.operation(operation);
            assertThat(described.path("summary").asString("")).isNotBlank();
            assertThat(described.path("operationId").asString("")).matches("[a-z][A-Za-z]+");
            assertThat(described.path("tags").size()).isEqualTo(1);
            assertThat(service.parameters(operation)).allSatisfy(parameter -> {
                assertThat(parameter.path("description").asString("")).isNotBlank();
                assertThat(parameter.has("schema")).isTrue();
                assertThat(parameter.has("example")
                                || parameter.get("name").stringValue().equals("cursor"))
                        .as("an example of %s", parameter)
                        .isTrue();
            });
        });
    }

    @Test
    void everyCommandIsLinkedToItsSchema() {
        JsonNode commands = described(Part.INTAKE).document().at("/components/schemas/Command/oneOf");

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

        assertThat(described(Part.REPORTING)
                        .document()
                        .at("/components/securitySchemes/agencySystem/flows/clientCredentials/tokenUrl")
                        .stringValue())
                .isEqualTo(issuer + "/oauth2/token");
    }

    private static Stream<DescribedService> services() {
        return SERVICES.stream().map(DescribedApiTest::described);
    }

    /** As it describes itself to whoever has no token. */
    private static DescribedService described(Part part) {
        HttpResponse<String> answer =
                AgencySystem.send(HttpRequest.newBuilder(RunningSystem.url(part, "/api/v1/openapi.json")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new DescribedService(part, Json.mapper().readTree(answer.body()));
    }

    /** What is to be true of an operation. */
    @FunctionalInterface
    private interface Check {
        void of(DescribedService service, String operation) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return services().flatMap(service -> service.operations().stream()
                .map(operation -> test(service, operation, () -> check.of(service, operation))));
    }

    private static DynamicTest test(DescribedService service, String name, Executable body) {
        return DynamicTest.dynamicTest(service.part().word() + " " + name, body);
    }
}

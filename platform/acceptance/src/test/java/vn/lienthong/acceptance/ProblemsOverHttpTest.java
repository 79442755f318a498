package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.Examples.aRequestTo;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.request.RequestCommand.CloseRequest;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.runtime.openapi.OpenApiPages;
import vn.lienthong.standalone.Part;

/** Every service tells what is wrong with a request in the same shape and in Vietnamese, whoever notices it. */
class ProblemsOverHttpTest {
    private static final List<Part> SERVICES = List.of(Part.INTAKE, Part.EXCHANGE, Part.REPORTING, Part.NOTIFICATION);

    /** Every page of every service, so that a new one is tried too. */
    @TestFactory
    Stream<DynamicTest> noPageTakesAParameterThatItDoesNotKnow() {
        return SERVICES.stream()
                .flatMap(part -> pages(part)
                        .map(path -> DynamicTest.dynamicTest(part.word() + " " + path, () -> {
                            HttpResponse<String> answer = agency(MARKET).getsRaw(part, path + "?bogus=1");

                            JsonNode problem = problem(answer, 422);
                            assertThat(problem.findValuesAsString("pointer")).contains("bogus");
                        })));
    }

    private static Stream<String> pages(Part part) {
        return RunningSystem.mapped(part)
                .filter(operation -> operation.startsWith("GET "))
                .filter(operation -> !RunningSystem.isForCitizens(operation))
                .map(operation -> operation.substring("GET ".length()))
                .map(path -> path.replaceFirst("\\{matters}", "requests").replaceAll("\\{[^}]*}", "x"));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceTellsWhatIsWrongInTheSameWay() {
        return SERVICES.stream()
                .map(part -> DynamicTest.dynamicTest(part.word(), () -> {
                    String page = pages(part)
                            .filter(path -> path.startsWith("/api/")) // and not what tells of an error by any method
                            .filter(path -> !path.equals(OpenApiPages.PATH)) // which is everybody's
                            .sorted()
                            .findFirst()
                            .orElseThrow();
                    assertThat(problem(AgencySystem.send(HttpRequest.newBuilder(RunningSystem.url(part, page))), 401)
                                    .get("title")
                                    .asString())
                            .isEqualTo("Cần đăng nhập.");
                    assertThat(problem(agency(MARKET).getsRaw(part, "/nowhere"), 404)
                                    .get("title")
                                    .asString())
                            .isEqualTo("Không tìm thấy.");
                    HttpRequest.Builder delete = HttpRequest.newBuilder(RunningSystem.url(part, page))
                            .header("Authorization", "Bearer " + agency(MARKET).token())
                            .DELETE();
                    assertThat(problem(AgencySystem.send(delete), 405)
                                    .get("detail")
                                    .asString())
                            .contains("DELETE", "GET");
                }));
    }

    @Test
    void aForgedTokenStillSaysHowToShowARightOne() {
        HttpResponse<String> answer =
                AgencySystem.send(HttpRequest.newBuilder(RunningSystem.url(Part.EXCHANGE, "/api/v1/requests"))
                        .header("Authorization", "Bearer nonsense"));

        problem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("Bearer");
    }

    /** None of these comes to a page, some not even to the security in front of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/requests?q={ HTTP/1.1",
                "GET /api/v1/requests%zz HTTP/1.1",
                "GET /api//v1/requests HTTP/1.1",
                "GET /api/v1/..;/requests HTTP/1.1",
                "GET /api/v1/%2e%2e/requests HTTP/1.1",
                "NONSENSE /api/v1/requests HTTP/1.1",
                "GET /api/v1/requests HTTP/1.1\r\nContent-Length: x"
            })
    void whatCannotBeReadIsToldInTheSameShape(String request) throws IOException {
        String answer = raw(request);

        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head).startsWith("HTTP/1.1 4").containsIgnoringCase("application/problem+json");
        assertThat(answer).contains("\"title\"").doesNotContain("<html");
    }

    private static String raw(String request) throws IOException {
        URI address = RunningSystem.url(Part.EXCHANGE, "/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void aStepThatIsNotAllowedNowSaysWhichAre() {
        JsonNode made = Json.tree(agency(MARKET)
                .posts("allowed-" + UUID.randomUUID(), aRequestTo(POLICE))
                .body()
                .getBytes(StandardCharsets.UTF_8));
        RequestId request = new RequestId(UUID.fromString(made.get("subject").asString()));

        HttpResponse<String> answer =
                agency(MARKET).posts("too-early-" + UUID.randomUUID(), new CloseRequest(request, null));

        assertThat(problem(answer, 409).at("/reasons/0/detail").asString())
                .startsWith("Chưa thể kết thúc")
                .contains("Được phép lúc này: " + MARKET + ": Đôn đốc yêu cầu (vn.lienthong.request.urge.v1)")
                .contains(POLICE + ": Xác nhận tiếp nhận yêu cầu (vn.lienthong.request.receive.v1)");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(problem.get("title").asString()).matches("\\p{Lu}.*\\.");
        return problem;
    }
}

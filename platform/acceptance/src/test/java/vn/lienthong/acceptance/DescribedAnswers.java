package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import vn.lienthong.acceptance.DescribedCalls.Call;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/** Asks a service that runs, and holds its answers to what it says of them. */
record DescribedAnswers(DescribedService service) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<AgencyCode, String> TOKENS = new ConcurrentHashMap<>();

    /** Numbers are given in the order in which matters begin, whoever begins them: which one the story gets is not known before. */
    private static final String NUMBER = "VV-2026-000001";

    private static final String NUMBERED = "/api/v1/casefiles/511c3388-fac2-3e74-af0c-e0b74edcaa45";

    /** To one that stands in the description, as the agency of the call. */
    HttpResponse<InputStream> toExample(Call call) throws IOException, InterruptedException {
        boolean numbered = call.path().contains(NUMBER);
        return to(call, numbered ? call.path().replace(NUMBER, number(call)) : call.path());
    }

    /** To any, likewise. */
    HttpResponse<InputStream> to(Call call) throws IOException, InterruptedException {
        return to(call, call.path());
    }

    private HttpResponse<InputStream> to(Call call, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(call, path);
        if (!service.isOpen(call.operation())) {
            String token = TOKENS.computeIfAbsent(
                    call.as(), agency -> RunningSystem.agency(agency).token());
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    HttpResponse<InputStream> withoutToken(Call call) throws IOException, InterruptedException {
        return send(request(call, call.path()));
    }

    private static HttpResponse<InputStream> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(Call call, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningSystem.url(service.part(), path));
        call.headers().forEach(request::header);
        String method = call.operation().substring(0, call.operation().indexOf(' '));
        return call.body() == null
                ? request
                : request.method(method, HttpRequest.BodyPublishers.ofByteArray(call.body()));
    }

    private static String number(Call call) {
        return RunningSystem.agency(call.as())
                .gets(Part.EXCHANGE, NUMBERED)
                .get("number")
                .stringValue();
    }

    /** What was answered: nothing of it where it is no JSON. */
    record Told(int status, String json) {}

    /** An answer that is described, and has the shape that is described. */
    Told described(Call call, HttpResponse<InputStream> answer) throws IOException {
        String media = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode shape = service.answer(call.operation(), answer.statusCode(), media);
        try (InputStream body = answer.body()) {
            assertThat(shape.isMissingNode())
                    .as("%s: %d %s is described", call.path(), answer.statusCode(), media)
                    .isFalse();
            if (!media.endsWith("json")) {
                return new Told(answer.statusCode(), "");
            }
            JsonNode told = Json.tree(body.readAllBytes());
            assertThat(new AnswerShape(service.document(), shape).against(told))
                    .as("%s: %d %s", call.path(), answer.statusCode(), told)
                    .isEmpty();
            return new Told(answer.statusCode(), told.toString());
        }
    }
}

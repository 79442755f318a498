package vn.lienthong.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.audit.AuditEntry.Read;

/** The system of one agency, which asks for whatever there is to be asked for. */
record GuardReader(AgencyCode code, String token) implements GuardAsker {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static GuardReader of(AgencyCode code) {
        return new GuardReader(code, RunningSystem.agency(code).token());
    }

    @Override
    public Answer asks(GuardQuestion question, String typed) {
        String path = question.path().replace(GuardQuestion.HOLE, typed);
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningSystem.url(question.part(), path))
                .header("Authorization", "Bearer " + token)
                .header(Read.PURPOSE_HEADER, "Theo%20quy%20ch%E1%BA%BF")
                .timeout(PATIENCE);
        String body = question.body();
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body.replace(GuardQuestion.HOLE, typed)))
                    .header("Content-Type", "application/json")
                    .header("ce-specversion", "1.0")
                    .header("ce-id", UUID.randomUUID().toString())
                    .header("ce-source", "/agencies/" + code);
        }
        try {
            return answer(path, HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(question.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(String path, HttpResponse<byte[]> response) {
        StringBuilder head = new StringBuilder();
        response.headers()
                .map()
                .forEach((name, values) ->
                        head.append(name).append(": ").append(values).append('\n'));
        boolean workbook =
                response.headers().firstValue("content-type").orElse("").contains("spreadsheetml");
        String text = workbook ? Answer.unpacked(response.body()) : new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), path, head.toString(), text);
    }
}

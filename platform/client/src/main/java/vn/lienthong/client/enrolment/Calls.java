package vn.lienthong.client.enrolment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.TokenRequest;
import vn.lienthong.contract.Json;

/** Asks issuer, intake and exchange over REST as a system of that name. */
final class Calls {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String token;

    private Calls(HttpClient http, String token) {
        this.http = http;
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {
        boolean isDone() {
            return status >= 200 && status < 300;
        }

        /** Problem Details (RFC 9457) as a sentence. */
        String trouble() {
            var reasons = body.path("reasons")
                    .valueStream()
                    .map(reason -> reason.path("detail").asString(""))
                    .toList();
            return reasons.isEmpty() ? body.path("detail").asString("mã lỗi " + status) : String.join(" ", reasons);
        }
    }

    /** @throws EnrolmentFailed if the issuer does not answer or does not know the system */
    static Calls as(HttpClient http, URI identity, String client, String secret) {
        var nobody = new Calls(http, "");
        var answer = nobody.send(TokenRequest.of(identity.resolve("/oauth2/token"), client, secret));
        if (!answer.isDone()) {
            throw new EnrolmentFailed("Dịch vụ định danh tại %s không nhận mật khẩu của '%s'; kiểm tra thư mục dữ liệu."
                    .formatted(identity, client));
        }
        return new Calls(http, answer.body().path("access_token").asString(""));
    }

    Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
    }

    Answer post(URI address, Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(body)));
        headers.forEach(request::header);
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        var ready = request.timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer = http.send(ready, BodyHandlers.ofByteArray());
            var body = answer.body().length == 0 ? Json.mapper().createObjectNode() : Json.tree(answer.body());
            return new Answer(answer.statusCode(), body);
        } catch (IOException | JacksonException trouble) {
            throw new EnrolmentFailed(
                    "%s không trả lời được.".formatted(ready.uri().resolve("/")), trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EnrolmentFailed("Đã dừng.", stopped);
        }
    }
}

package vn.lienthong.client.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.TokenRequest;
import vn.lienthong.client.enrolment.AgencyCodeConverter;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;

/** Asks the exchange service over REST as an agency's system does (RFC 6749, section 4.4); used as a mixin. */
final class Exchange {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String USUAL = "http://127.0.0.1:8392";
    private static final String USUAL_IDENTITY = "http://127.0.0.1:8390";

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--as",
            converter = AgencyCodeConverter.class,
            paramLabel = "MÃ",
            defaultValue = "NSC389-SO",
            description = "Cơ quan hỏi, ví dụ MS-15 (mặc định: ${DEFAULT-VALUE}).")
    private AgencyCode agency = AgencyCode.STANDING_OFFICE;

    @Option(
            names = "--exchange",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "${env:LIENTHONG_EXCHANGE_URL:-}",
            description = "Địa chỉ dịch vụ trao đổi (mặc định: biến LIENTHONG_EXCHANGE_URL, rồi của hệ thống đang chạy"
                    + " trên --data, rồi " + USUAL + ").")
    private String exchange = "";

    @Option(
            names = "--identity",
            paramLabel = "ĐỊA_CHỈ",
            defaultValue = "${env:LIENTHONG_IDENTITY_ISSUER:-}",
            description = "Địa chỉ hệ thống đăng nhập (mặc định: biến LIENTHONG_IDENTITY_ISSUER, rồi của hệ thống đang"
                    + " chạy trên --data, rồi " + USUAL_IDENTITY + ").")
    private String identity = "";

    private @Nullable HttpClient http;
    private String token = "";

    /** Runs a command; trouble becomes one sentence and an exit code. */
    int run(PrintWriter err, IntSupplier command) {
        return data.run(err, command);
    }

    /** Made when it is first needed: it has a thread of its own, and every command is made at each start. */
    private HttpClient http() {
        HttpClient made = http;
        if (made == null) {
            made = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            http = made;
        }
        return made;
    }

    AgencyCode agency() {
        return agency;
    }

    /** What is at a path; empty if there is nothing, or nothing for this agency. @throws CannotRun for any other trouble */
    Optional<JsonNode> find(String path) {
        HttpResponse<byte[]> answer = get(path);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(answer));
    }

    /** What is at a path. @throws CannotRun if the service does not say */
    JsonNode ask(String path) {
        return read(get(path));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) {
        if (token.isEmpty()) {
            String secret = data.of(agency).clientSecret(agency);
            exchange = data.addressOf("exchange", exchange, USUAL, "--exchange");
            identity = data.addressOf("identity", identity, USUAL_IDENTITY, "--identity");
            token = token(secret);
        }
        return send(
                HttpRequest.newBuilder(address(exchange, path)).header("Authorization", "Bearer " + token), exchange);
    }

    private String token(String secret) {
        HttpResponse<byte[]> answer = send(
                TokenRequest.of(address(identity, "/oauth2/token"), agency.value(), secret), identity);
        if (answer.statusCode() == 401 || answer.statusCode() == 400) {
            throw CannotRun.wrongUse("Hệ thống đăng nhập tại %s không nhận mật khẩu của %s; kiểm tra --data."
                    .formatted(identity, agency));
        }
        return read(answer).path("access_token").asString("");
    }

    private static URI address(String service, String path) {
        try {
            URI address = URI.create(service + path);
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException odd) {
            // told below
        }
        throw CannotRun.wrongUse(
                "Địa chỉ '%s' không hợp lệ; ví dụ http://127.0.0.1:8392.".formatted(Wording.line(service)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String service) {
        try {
            return http().send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        } catch (IOException trouble) {
            throw new CannotRun(
                    ExitCodes.NO_ANSWER,
                    "%s không trả lời; hệ thống đã chạy chưa (./lienthong up)?".formatted(service),
                    trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun(ExitCodes.NO_ANSWER, "Đã dừng.", stopped);
        }
    }

    private JsonNode read(HttpResponse<byte[]> answer) {
        JsonNode body;
        try {
            body = Json.tree(answer.body());
        } catch (JacksonException odd) {
            throw new CannotRun(
                    ExitCodes.NO_ANSWER,
                    "%s trả lời điều không đọc được (mã %d)."
                            .formatted(answer.uri().getHost(), answer.statusCode()),
                    odd);
        }
        if (answer.statusCode() == 200) {
            return body;
        }
        throw answer.statusCode() == 422 || answer.statusCode() == 400
                ? CannotRun.wrongUse(reasons(body))
                : new CannotRun(
                        ExitCodes.NO_ANSWER,
                        "Dịch vụ báo lỗi %d: %s".formatted(answer.statusCode(), reasons(body)),
                        new IOException("status " + answer.statusCode()));
    }

    /** Problem Details (RFC 9457): every reason, or else its one sentence. */
    private static String reasons(JsonNode problem) {
        String reasons = problem.path("reasons")
                .valueStream()
                .map(reason -> Wording.line(reason.path("pointer").asString("") + ": "
                        + reason.path("detail").asString("")))
                .collect(Collectors.joining(System.lineSeparator()));
        return reasons.isEmpty() ? Wording.line(problem.path("detail").asString("")) : reasons;
    }
}

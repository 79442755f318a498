package vn.lienthong.client.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.FormText;
import vn.lienthong.client.TokenRequest;
import vn.lienthong.client.rest.RestTrouble.Kind;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.text.Characters;

/**
 * One service, asked as one agency's system. It signs in when it is first asked (RFC 6749, section 4.4), and again when its
 * token has run out. May be used by several threads.
 */
public final class AgencyRest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FILE = Duration.ofMinutes(5);
    private static final int LONGEST_ADDRESS = 100;
    private static final int UNAUTHORIZED = 401;
    private static final Pattern NEXT = Pattern.compile("<(?:https?://[^/>]*)?(/[^>]*)>; rel=\"next\"");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final AgencyCode agency;
    private final String secret;
    private final String service;
    private final String identity;
    private @Nullable HttpClient http;
    private volatile String token = "";

    /**
     * @param secret of the agency's OIDC client, whose id is its code
     * @param service address of the service, such as {@code http://127.0.0.1:8394}
     * @param identity address of who issues tokens
     */
    public AgencyRest(AgencyCode agency, String secret, String service, String identity) {
        this.agency = agency;
        this.secret = secret;
        this.service = service;
        this.identity = identity;
    }

    /** The agency it asks for. */
    public AgencyCode agency() {
        return agency;
    }

    /** What is at a path. @throws RestTrouble if nothing answers */
    public Answer get(String path) {
        return get(path, Duration.ZERO);
    }

    /**
     * What is at a path, read for that purpose, which is noted where controlled content is read, and which its provider sees.
     *
     * @throws RestTrouble if nothing answers
     */
    public Answer get(String path, String purpose) {
        return ask(HttpRequest.newBuilder(address(service, path))
                .timeout(PATIENCE)
                .header(Read.PURPOSE_HEADER, FormText.of(purpose).replace("+", "%20")));
    }

    /** @param longer how much longer than usual the service may take */
    Answer get(String path, Duration longer) {
        return ask(HttpRequest.newBuilder(address(service, path)).timeout(PATIENCE.plus(longer)));
    }

    /** What comes of posting this. @throws RestTrouble if nothing answers */
    public Answer post(String path, String contentType, byte[] body) {
        return ask(HttpRequest.newBuilder(address(service, path))
                .timeout(PATIENCE.plus(PATIENCE))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** What comes of posting a file, which may take minutes. @throws RestTrouble if nothing answers */
    public Answer post(String path, BodyPublisher file) {
        return ask(HttpRequest.newBuilder(address(service, path))
                .timeout(FILE)
                .header("Content-Type", "application/octet-stream")
                .POST(file));
    }

    private Answer ask(HttpRequest.Builder request) {
        if (token.isEmpty()) {
            token = signIn();
        }
        Answer answer = send(request.setHeader("Authorization", "Bearer " + token), service);
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        token = signIn();
        return send(request.setHeader("Authorization", "Bearer " + token), service);
    }

    private String signIn() {
        Answer answer = send(
                TokenRequest.of(address(identity, "/oauth2/token"), agency.value(), secret)
                        .timeout(PATIENCE),
                identity);
        if (answer.status() == UNAUTHORIZED || answer.status() == 400) {
            throw new RestTrouble(
                    Kind.UNKNOWN_CLIENT,
                    "Hệ thống đăng nhập tại %s không nhận mật khẩu của %s; kiểm tra --data."
                            .formatted(identity, agency));
        }
        return answer.json().path("access_token").asString("");
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
        throw new RestTrouble(
                Kind.BAD_ADDRESS,
                "Địa chỉ '%s' không hợp lệ; ví dụ http://127.0.0.1:8392."
                        .formatted(Characters.shown(service, LONGEST_ADDRESS)));
    }

    private Answer send(HttpRequest.Builder request, String who) {
        try {
            HttpResponse<byte[]> answer = http().send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    answer.uri().getHost(),
                    answer.statusCode(),
                    answer.body(),
                    next(answer.headers()),
                    retryAfter(answer.headers()));
        } catch (IOException trouble) {
            throw new RestTrouble(
                    Kind.SILENT, "%s không trả lời; hệ thống đã chạy chưa (./lienthong up)?".formatted(who), trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RestTrouble(Kind.STOPPED, "Đã dừng.", stopped);
        }
    }

    private static @Nullable String next(HttpHeaders headers) {
        return headers.allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(SECONDS.asMatchPredicate())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    /** Made when it is first needed: it has a thread of its own. */
    private synchronized HttpClient http() {
        HttpClient made = http;
        if (made == null) {
            made = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            http = made;
        }
        return made;
    }
}

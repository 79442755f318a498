package vn.lienthong.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services in an officer's name. A service in trouble is an answer, never a fault of the page. */
@Component
class Services {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);
    // the page waits this long at most: the rest of it is worth more than the last slow part
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration STREAM_BEGINS = Duration.ofSeconds(5);
    // so long may finding and sorting take before the first row is written
    private static final Duration FILE_BEGINS = Duration.ofSeconds(60);
    // the door itself waits two seconds for what becomes of a command
    private static final Duration DECIDED = Duration.ofSeconds(8);

    // what was asked is wrong, says the service
    private static final Set<Integer> BLAMING = Set.of(400, 404, 409, 413, 422);

    private final ConsoleSettings settings;
    private final JsonMapper json;
    private final HttpClient http;
    private final RestClient client;
    private final Set<Service> inTrouble = ConcurrentHashMap.newKeySet();

    Services(ConsoleSettings settings, JsonMapper json, HttpClient http) {
        this.settings = settings;
        this.json = json;
        this.http = http;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(ANSWER);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** The JSON at a path of a service. */
    Answer<JsonNode> ask(Service service, String path, String accessToken) {
        return send(service, client.get().uri(address(service, path)), this::json, accessToken);
    }

    /** The content of a matter; the service notes first who reads it, and for what. */
    Answer<JsonNode> read(Service service, String path, String purpose, String accessToken) {
        return send(service, read(service, path, purpose), this::json, accessToken);
    }

    private RestClient.RequestHeadersSpec<?> read(Service service, String path, String purpose) {
        return client.get().uri(address(service, path)).header(Purposes.HEADER, Purposes.header(purpose));
    }

    /** A page of a list, with where the next one is. */
    Answer<Listed> list(Service service, String path, String accessToken) {
        return send(
                service,
                client.get().uri(address(service, path)),
                response -> new Listed(
                        json(response), Listed.cursor(response.getHeaders().getFirst(HttpHeaders.LINK))),
                accessToken);
    }

    /** A document in HTML that a service has written; it notes first who reads it, and for what. */
    Answer<String> document(Service service, String path, String purpose, String accessToken) {
        return send(
                service,
                read(service, path, purpose),
                response -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8),
                accessToken);
    }

    /** The JSON that a service answers to a question in JSON. */
    Answer<JsonNode> ask(Service service, String path, Object question, String accessToken) {
        RestClient.RequestHeadersSpec<?> request = client.post()
                .uri(address(service, path))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(question));
        return send(service, request, this::json, accessToken);
    }

    /** What a service said to a command, whatever it said. */
    record Reply(int status, byte[] body) {}

    /** Puts a command before a service: known is every answer that is one, also a refusal with its reasons. */
    Answer<Reply> publish(
            Service service, String path, Map<String, String> attributes, byte[] payload, String accessToken) {
        var request =
                command(service, path, accessToken).POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(payload));
        attributes.forEach(request::header);
        return decided(service, request.build());
    }

    /** The same of what is put in a place of its own. */
    Answer<Reply> put(Service service, String path, byte[] payload, String accessToken) {
        return decided(
                service,
                command(service, path, accessToken)
                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofByteArray(payload))
                        .build());
    }

    private java.net.http.HttpRequest.Builder command(Service service, String path, String accessToken) {
        return authorized(service, path, accessToken)
                .timeout(DECIDED)
                .header("Accept", MediaType.APPLICATION_JSON_VALUE)
                .header("Content-Type", MediaType.APPLICATION_JSON_VALUE);
    }

    private Answer<Reply> decided(Service service, java.net.http.HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() < 500
                            && response.statusCode() != HttpStatus.UNAUTHORIZED.value()
                            && response.statusCode() != HttpStatus.TOO_MANY_REQUESTS.value()
                    ? working(service, new Reply(response.statusCode(), response.body()))
                    : failing(service, response.statusCode());
        } catch (IOException trouble) {
            return silent(service, trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return silent(service, stopped);
        }
    }

    /** Reads what came back where the service has done what it was asked. */
    private interface Reading<T> {
        T of(ClientHttpResponse response) throws IOException;
    }

    private JsonNode json(ClientHttpResponse response) throws IOException {
        return json.readTree(response.getBody());
    }

    private <T> Answer<T> send(
            Service service, RestClient.RequestHeadersSpec<?> request, Reading<T> reading, String accessToken) {
        try {
            return request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON, MediaType.TEXT_HTML)
                    .headers(headers -> headers.setBearerAuth(accessToken))
                    .exchange((sent, response) -> read(service, response, reading));
        } catch (RestClientException | JacksonException trouble) {
            return silent(service, trouble);
        }
    }

    /** A stream of server-sent events from a service, open until it is closed. */
    Answer<InputStream> listen(Service service, String path, String accessToken, String lastEventId)
            throws InterruptedException {
        var request = authorized(service, path, accessToken)
                .timeout(STREAM_BEGINS)
                .header("Accept", MediaType.TEXT_EVENT_STREAM_VALUE);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return stream(service, request.build(), Set.of(HttpStatus.UNPROCESSABLE_CONTENT.value()));
    }

    /** A file that a service writes while it is read; who reads it closes it. @param purpose for which it is taken away */
    Answer<InputStream> download(Service service, String path, String purpose, String accessToken)
            throws InterruptedException {
        return stream(
                service,
                authorized(service, path, accessToken)
                        .header(Purposes.HEADER, Purposes.header(purpose))
                        .timeout(FILE_BEGINS)
                        .build(),
                BLAMING);
    }

    private java.net.http.HttpRequest.Builder authorized(Service service, String path, String accessToken) {
        return java.net.http.HttpRequest.newBuilder(address(service, path))
                .header("Authorization", "Bearer " + accessToken);
    }

    /** @param blaming the statuses by which the service says that what was asked is wrong */
    private Answer<InputStream> stream(Service service, java.net.http.HttpRequest request, Set<Integer> blaming)
            throws InterruptedException {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() == HttpStatus.OK.value()) {
                return working(service, response.body());
            }
            try (InputStream problem = response.body()) {
                return blaming.contains(response.statusCode())
                        ? invalid(service, json.readTree(problem))
                        : failing(service, response.statusCode());
            }
        } catch (IOException | JacksonException trouble) {
            return silent(service, trouble);
        }
    }

    private <T> Answer<T> read(Service service, ClientHttpResponse response, Reading<T> reading) throws IOException {
        if (response.getStatusCode().is2xxSuccessful()) {
            return working(service, reading.of(response));
        }
        if (response.getStatusCode() == HttpStatus.FORBIDDEN) {
            return new Answer.Refused<>(
                    json.readTree(response.getBody()).path("detail").asString(""));
        }
        if (BLAMING.contains(response.getStatusCode().value())) {
            return invalid(service, json.readTree(response.getBody()));
        }
        return failing(service, response.getStatusCode().value());
    }

    /** Problem Details (RFC 9457): the reasons in it, or else its one sentence. */
    static <T> Answer<T> invalid(JsonNode problem, String otherwiseVi) {
        List<String> reasons = problem.path("reasons")
                .valueStream()
                .map(reason -> reason.path("detail").asString(""))
                .filter(reason -> !reason.isEmpty())
                .toList();
        String whole = problem.path("detail").asString("");
        return new Answer.Invalid<>(!reasons.isEmpty() ? reasons : List.of(whole.isEmpty() ? otherwiseVi : whole));
    }

    private static <T> Answer<T> invalid(Service service, JsonNode problem) {
        return invalid(problem, service.nameVi() + " không nhận câu hỏi này.");
    }

    private URI address(Service service, String path) {
        return settings.addressOf(service).resolve(path);
    }

    private <T> Answer<T> working(Service service, T value) {
        if (inTrouble.remove(service)) {
            LOG.info("{} answers again", service.key());
        }
        return new Answer.Known<>(value);
    }

    private <T> Answer<T> failing(Service service, int status) {
        tellOnce(service, "status " + status);
        return new Answer.Unavailable<>("%s báo lỗi %d".formatted(service.nameVi(), status));
    }

    private <T> Answer<T> silent(Service service, Exception trouble) {
        tellOnce(service, trouble.toString());
        boolean slow = trouble instanceof HttpTimeoutException || trouble.getCause() instanceof HttpTimeoutException;
        return new Answer.Unavailable<>(service.nameVi() + (slow ? " trả lời quá chậm" : " không trả lời"));
    }

    /** Every open board asks every two seconds: the log tells when trouble begins and when it is over. */
    private void tellOnce(Service service, String trouble) {
        if (inTrouble.add(service)) {
            LOG.warn("{} does not answer: {}", service.key(), trouble);
        }
    }
}

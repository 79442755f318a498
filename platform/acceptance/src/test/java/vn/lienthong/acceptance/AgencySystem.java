package vn.lienthong.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.client.TokenRequest;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.played.Played;
import vn.lienthong.standalone.Part;

/** One agency in a story. */
final class AgencySystem {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AgencyCode code;

    AgencySystem(AgencyCode code) {
        this.code = code;
    }

    AgencyCode code() {
        return code;
    }

    /** Publishes over Kafka and waits for the outcome. */
    Outcome publishes(String id, Object command) {
        return publishes(id, MessageTypes.of(command).name(), Json.write(command));
    }

    Outcome publishes(String id, String type, byte[] payload) {
        try (AgencyClient client = AgencyClient.connect(code, RunningSystem.login(code))) {
            client.publish(id, type, payload).toCompletableFuture().join();
        }
        Outcome outcome = outcome(each -> id.equals(each.command()));
        Played.command(code, type, outcome.status() == Outcome.Status.ACCEPTED);
        return outcome;
    }

    /** Publishes over Kafka whatever is given, and waits for the first outcome that fits. */
    Outcome publishesRaw(Map<String, String> headers, byte[] payload, Predicate<Outcome> which) {
        try (AgencyClient client = AgencyClient.connect(code, RunningSystem.login(code))) {
            client.publishRaw(headers, payload).toCompletableFuture().join();
        }
        return outcome(which);
    }

    private Outcome outcome(Predicate<Outcome> which) {
        return inboxUntil(delivery -> delivery.outcome().filter(which).isPresent()).stream()
                .flatMap(delivery -> delivery.outcome().stream())
                .filter(which)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Everything in its inbox, read as the agency itself, until something fits. */
    List<Delivery> inboxUntil(Predicate<Delivery> last) {
        List<Delivery> read = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Inbox inbox = Inbox.open(code, RunningSystem.login(code), new Start.Beginning())) {
            while (read.stream().noneMatch(last)) {
                read.addAll(inbox.read(Duration.ofMillis(200)));
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(code + " waited in vain; its inbox holds "
                            + read.stream()
                                    .map(delivery -> delivery.envelope().type())
                                    .toList());
                }
            }
            read.addAll(inbox.read(Duration.ofMillis(200)));
        }
        return read;
    }

    /** Everything that is in its inbox now. */
    List<Delivery> inbox() {
        List<Delivery> read = new ArrayList<>();
        try (Inbox inbox = Inbox.open(code, RunningSystem.login(code), new Start.Beginning())) {
            long end = inbox.end();
            while (inbox.position() < end) {
                read.addAll(inbox.read(Duration.ofMillis(200)));
            }
        }
        return read;
    }

    /** Posts an event over HTTP. */
    HttpResponse<String> posts(Map<String, String> headers, byte[] payload) {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningSystem.url(Part.INTAKE, "/api/v1/events"))
                .header("Authorization", "Bearer " + token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(payload));
        headers.forEach(request::header);
        HttpResponse<String> response = send(request);
        String type = headers.get("ce-type");
        if (type != null) {
            Played.command(code, type, response.statusCode() < 300);
        }
        return response;
    }

    HttpResponse<String> posts(String id, Object command) {
        return posts(
                Map.of(
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        id,
                        "ce-source",
                        "/agencies/" + code,
                        "ce-type",
                        MessageTypes.of(command).name(),
                        "content-type",
                        "application/json"),
                Json.write(command));
    }

    /** Posts nothing, to the door. */
    HttpResponse<String> postsTo(String path) {
        return send(HttpRequest.newBuilder(RunningSystem.url(Part.INTAKE, path))
                .header("Authorization", "Bearer " + token())
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    JsonNode gets(Part part, String path) {
        HttpResponse<String> response = getsRaw(part, path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return Json.tree(response.body().getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> getsRaw(Part part, String path) {
        return send(HttpRequest.newBuilder(RunningSystem.url(part, path))
                .header("Authorization", "Bearer " + token())
                .header(Read.PURPOSE_HEADER, "Theo%20quy%20ch%E1%BA%BF"));
    }

    String token() {
        return token(code.value(), RunningSystem.system().credentials().clientSecret(code));
    }

    /** A token of any client (RFC 6749, section 4.4). */
    static String token(String client, String secret) {
        return granted(TokenRequest.of(issuer(), client, secret));
    }

    /** One that may no more than this scope says. */
    static String token(String client, String secret, String scope) {
        return granted(TokenRequest.of(issuer(), client, secret, scope));
    }

    /** A token of whoever watches over how the system runs. */
    static String monitoring() {
        return token("metrics", RunningSystem.system().credentials().metricsClient());
    }

    /** All metrics of a part. */
    static String metrics(Part part) {
        return send(HttpRequest.newBuilder(RunningSystem.url(part, "/actuator/prometheus"))
                        .header("Authorization", "Bearer " + monitoring()))
                .body();
    }

    private static URI issuer() {
        return RunningSystem.url(Part.IDENTITY, "/oauth2/token");
    }

    private static String granted(HttpRequest.Builder request) {
        return Json.tree(send(request).body().getBytes(StandardCharsets.UTF_8))
                .get("access_token")
                .stringValue();
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

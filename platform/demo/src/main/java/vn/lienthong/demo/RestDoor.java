package vn.lienthong.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.FormText;
import vn.lienthong.client.TokenRequest;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Sources;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Standalone;

/** The services over HTTP, each call by an agency's system with a token of its own. */
final class RestDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_REPEATS = 5;

    private final Standalone standalone;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<AgencyCode, String> tokens = new ConcurrentHashMap<>();

    RestDoor(Standalone standalone) {
        this.standalone = standalone;
    }

    /**
     * Publishes, and again while the service is away, which the id makes harmless; the status is 201, 202 if the outcome is
     * pending or the command is parked, or else why not.
     */
    int publish(Act act) throws IOException, InterruptedException {
        int status = once(act);
        for (int again = 0; status == 503 && again < MOST_REPEATS; again++) {
            Thread.sleep(PAUSE);
            status = once(act);
        }
        return status;
    }

    private int once(Act act) throws IOException, InterruptedException {
        HttpRequest request = authorized(Part.INTAKE, "/api/v1/events", act.agency())
                .header("Content-Type", "application/json")
                .header("ce-specversion", Envelope.SPECVERSION)
                .header("ce-id", act.id())
                .header("ce-source", Sources.of(act.source()).toString())
                .header("ce-type", act.type())
                .header("ce-officer", FormText.of(Officers.of(act.agency())).replace("+", "%20"))
                .POST(BodyPublishers.ofByteArray(act.payload()))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Stores a file for an agency. @return what its commands name it by @throws IOException if it is not stored */
    Attachment store(AgencyCode agency, String name, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest request = authorized(Part.INTAKE, "/api/v1/attachments?name=" + FormText.of(name), agency)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 201) {
            throw new IOException("%s was not stored: %d".formatted(name, response.statusCode()));
        }
        return Json.read(response.body(), Attachment.class);
    }

    /** What a service answers to a question of an agency. @throws IOException if it does not, or not with 200 */
    JsonNode ask(Part service, String path, AgencyCode agency) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(authorized(service, path, agency).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %d to %s".formatted(service.word(), response.statusCode(), path));
        }
        return Json.tree(response.body());
    }

    /** What a service answers to what an agency tells it. @throws IOException if it does not take it */
    JsonNode tell(Part service, String path, AgencyCode agency, Map<String, String> told)
            throws IOException, InterruptedException {
        return tell("POST", service, path, agency, told);
    }

    /** The same of what is put in a place. @throws IOException if it is not taken */
    JsonNode put(Part service, String path, AgencyCode agency, Map<String, String> told)
            throws IOException, InterruptedException {
        return tell("PUT", service, path, agency, told);
    }

    private JsonNode tell(String method, Part service, String path, AgencyCode agency, Map<String, String> told)
            throws IOException, InterruptedException {
        HttpRequest request = authorized(service, path, agency)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(Json.write(told)))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("%s answered %d to %s".formatted(service.word(), response.statusCode(), path));
        }
        return Json.tree(response.body());
    }

    /** With which status a service answers a question of an agency. */
    int status(Part service, String path, AgencyCode agency) throws IOException, InterruptedException {
        return http.send(authorized(service, path, agency).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder authorized(Part service, String path, AgencyCode agency)
            throws IOException, InterruptedException {
        String token = tokens.get(agency);
        if (token == null) {
            token = token(agency);
            tokens.put(agency, token);
        }
        return request(standalone.ports().url(service).resolve(path)).header("Authorization", "Bearer " + token);
    }

    /** By the client credentials grant (RFC 6749, section 4.4). */
    private String token(AgencyCode agency) throws IOException, InterruptedException {
        URI endpoint = standalone.ports().url(Part.IDENTITY).resolve("/oauth2/token");
        HttpRequest request = TokenRequest.of(
                        endpoint, agency.value(), standalone.credentials().clientSecret(agency))
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("no token for %s: %d".formatted(agency, response.statusCode()));
        }
        return Json.tree(response.body()).required("access_token").asString();
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }
}

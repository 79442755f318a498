package vn.lienthong.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/**
 * What comes to one agency from a moment on, by each of the ways in which it may take it.
 *
 * @param login of its system at the broker
 * @param cursor of its inbox over REST
 * @param offset of its inbox over Kafka
 */
record GuardInboxes(GuardReader reader, KafkaLogin login, String cursor, long offset) {
    /** What the standing office does to the directory, which is open to all. */
    private static final String DIRECTORY = "vn.lienthong.directory.";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofMillis(200);

    /** All that comes from now on. */
    static GuardInboxes of(GuardReader reader, KafkaLogin login) {
        try (Inbox inbox = Inbox.open(reader.code(), login, new Start.Latest())) {
            return new GuardInboxes(
                    reader, login, page(reader, "latest").get("next").stringValue(), inbox.end());
        }
    }

    /** As the broker gives it. */
    String overKafka() {
        StringBuilder told = new StringBuilder();
        try (Inbox inbox = Inbox.open(reader.code(), login, new Start.At(offset))) {
            long end = inbox.end();
            while (inbox.position() < end) {
                inbox.read(SOON).forEach(delivery -> told.append(text(delivery)));
            }
        }
        return told.toString();
    }

    private static String text(Delivery delivery) {
        String payload = new String(delivery.payload(), StandardCharsets.UTF_8);
        return payload.contains(DIRECTORY) ? "" : delivery.envelope() + "\n" + payload + "\n";
    }

    /** Every page of it, event by event. */
    List<JsonNode> overRest() {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = page(reader, cursor);
        while (!page.get("events").isEmpty()) {
            page.get("events")
                    .valueStream()
                    .filter(item -> !item.toString().contains(DIRECTORY))
                    .forEach(items::add);
            page = page(reader, page.get("next").stringValue());
        }
        return items;
    }

    private static JsonNode page(GuardReader reader, String after) {
        String path = "/api/v1/inbox?limit=500&after=" + after;
        return Json.tree(reader.asks(GuardQuestion.get(Part.NOTIFICATION, "inbox", path), "")
                .text()
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Those of its events that are no news of a command that was accepted: that is seen from what it brought about. */
    static List<JsonNode> news(List<JsonNode> items) {
        return items.stream()
                .filter(item -> !item.at("/event/data/status").asString("").equals("accepted"))
                .toList();
    }

    /** Whether it tells its reader, from whom something is withheld, that it is withheld from others too. */
    static boolean namesOthers(JsonNode item, AgencyCode reader) {
        Set<String> from = item.findValues("withheld").stream()
                .flatMap(JsonNode::valueStream)
                .flatMap(each -> each.path("from").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        return from.contains(reader.value()) && from.size() > 1;
    }

    /** What the live stream tells, to the last of these events. */
    String live(List<JsonNode> news) {
        if (news.isEmpty()) {
            return "";
        }
        String last = news.getLast().get("cursor").stringValue();
        HttpRequest request = HttpRequest.newBuilder(RunningSystem.url(Part.NOTIFICATION, "/api/v1/live"))
                .header("Authorization", "Bearer " + reader.token())
                .header("Last-Event-ID", cursor)
                .build();
        StringBuilder told = new StringBuilder();
        try {
            HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                String id = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    told.append(line).append('\n');
                    id = line.startsWith("id:") ? line.substring("id:".length()).strip() : id;
                    if (line.isEmpty() && id.equals(last)) {
                        return told.toString();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        throw new AssertionError("the stream has ended behind " + told);
    }
}

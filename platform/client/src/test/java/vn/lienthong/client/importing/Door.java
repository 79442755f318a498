package vn.lienthong.client.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;

/** A door that lets in whatever has a title, and knows an id again. */
final class Door implements AutoCloseable {
    /** What was let in, by id. */
    final Map<String, String> letIn = new HashMap<>();

    /** Answers to be given before any other. */
    final Deque<Integer> busy = new ArrayDeque<>();

    /** Ids that get an outcome only when they are sent again. */
    final List<String> slow = new ArrayList<>();

    /** When rows were sent, by {@link System#nanoTime}. */
    final List<Long> at = new ArrayList<>();

    int sent;
    private final HttpServer server;

    Door() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\"}"));
        server.createContext("/api/v1/events", this::events);
        server.start();
    }

    AgencyRest rest() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new AgencyRest(new AgencyCode("MS-15"), "secret", address, address);
    }

    private void events(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Integer status = busy.poll();
        if (status != null) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            answer(exchange, status, "{}");
            return;
        }
        boolean dry = "dry-run".equals(exchange.getRequestURI().getQuery());
        ArrayNode events = Json.mapper().createArrayNode();
        Json.tree(body).forEach(event -> events.add(dry ? checked(event) : taken(event)));
        if (!dry) {
            at.add(System.nanoTime());
        }
        sent += dry ? 0 : events.size();
        answer(exchange, 200, "{\"events\":%s}".formatted(events));
    }

    private ObjectNode checked(JsonNode event) {
        String before = letIn.get(event.path("id").stringValue());
        ObjectNode said = Json.mapper().createObjectNode();
        said.set("reasons", reasons(event, before));
        return said.put("passes", said.get("reasons").isEmpty()).put("repeats", before != null);
    }

    private ObjectNode taken(JsonNode event) {
        String id = event.path("id").stringValue();
        ObjectNode said = Json.mapper().createObjectNode();
        ArrayNode reasons = reasons(event, letIn.get(id));
        said.set("reasons", reasons);
        if (reasons.isEmpty()) {
            letIn.put(id, event.path("data").toString());
            said.putObject("outcome").put("subject", "matter of " + id);
        }
        return said.put("status", slow.remove(id) ? "pending" : reasons.isEmpty() ? "accepted" : "refused");
    }

    private static ArrayNode reasons(JsonNode event, @Nullable String before) {
        ArrayNode reasons = Json.mapper().createArrayNode();
        if (before != null && !before.equals(event.path("data").toString())) {
            reasons.addObject()
                    .put("code", "duplicate_id")
                    .put("pointer", "ce:id")
                    .put("detail", "Mã đã dùng.");
        }
        if (event.at("/data/content/province").asString("").equals("77")) {
            reasons.addObject()
                    .put("code", "unknown_province")
                    .put("pointer", "/content/province")
                    .put("detail", "Không có tỉnh này.");
        }
        if (event.at("/data/content/title").isMissingNode()) {
            reasons.addObject()
                    .put("code", "schema")
                    .put("pointer", "/content/title")
                    .put("detail", "Thiếu.");
        }
        return reasons;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

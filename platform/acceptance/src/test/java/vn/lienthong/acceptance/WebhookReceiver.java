package vn.lienthong.acceptance;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.contract.AgencyCode;

/** An agency's own system: takes webhooks, checks their signature, and keeps each once. */
final class WebhookReceiver implements AutoCloseable {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Map<String, String> received = new ConcurrentHashMap<>();
    private final HttpServer server;

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/events", this::take);
        server.start();
    }

    Map<String, String> settings(AgencyCode agency) {
        String prefix = "lienthong.notification.webhooks[" + agency + "].";
        return Map.of(
                prefix + "url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/events",
                prefix + "secret",
                SECRET);
    }

    /** Bodies by webhook-id. */
    Map<String, String> received() {
        return received;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values));
        int status = 401;
        try {
            new Webhook(SECRET).verify(body, headers);
            received.put(headers.get("webhook-id").getFirst(), body);
            status = 204;
        } catch (Exception forged) {
            System.err.println("forged webhook: " + forged.getMessage());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

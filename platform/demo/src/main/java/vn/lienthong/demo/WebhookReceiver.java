package vn.lienthong.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageTypes;

/**
 * The systems of some agencies that are called by webhook (Standard Webhooks 1.0): each call's signature is checked, and a
 * message that comes again is taken once.
 */
final class WebhookReceiver implements AutoCloseable {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String SECRET = "whsec_";

    private final HttpServer server;
    private final Map<AgencyCode, byte[]> keys = new TreeMap<>();
    private final Map<AgencyCode, Set<String>> received = new ConcurrentHashMap<>();
    private volatile BiConsumer<AgencyCode, JsonNode> listener = (agency, event) -> {};

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    /** Listens on a free port for the calls to these agencies. */
    static WebhookReceiver of(Collection<AgencyCode> agencies) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WebhookReceiver receiver = new WebhookReceiver(server);
            SecureRandom random = new SecureRandom();
            for (AgencyCode agency : agencies) {
                byte[] key = new byte[24];
                random.nextBytes(key);
                receiver.keys.put(agency, key);
                receiver.received.put(agency, ConcurrentHashMap.newKeySet());
                server.createContext("/" + agency, exchange -> receiver.take(agency, key, exchange));
            }
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The settings by which the notification service finds it. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        keys.forEach((agency, key) -> {
            String prefix = "lienthong.notification.webhooks[%s].".formatted(agency);
            settings.put(
                    prefix + "url",
                    "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), agency));
            settings.put(prefix + "secret", SECRET + Base64.getEncoder().encodeToString(key));
        });
        return settings;
    }

    /** The agencies whose systems these are. */
    Set<AgencyCode> agencies() {
        return Set.copyOf(keys.keySet());
    }

    /** From now on, tells of each message that is new. */
    void telling(BiConsumer<AgencyCode, JsonNode> newListener) {
        listener = newListener;
    }

    /** How many different messages came. */
    long count() {
        return received.values().stream().mapToLong(Set::size).sum();
    }

    private void take(AgencyCode agency, byte[] key, HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            if (id == null || !isSigned(key, id, exchange, body)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            // the directory, and what is owed by its agreements, belong to what the demo is played on: what ships, and
            // an agreement
            // that is made for it
            if (!isOfAgreements(body) && received.getOrDefault(agency, Set.of()).add(id)) {
                listener.accept(agency, Json.tree(body));
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static boolean isOfAgreements(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return MessageTypes.all().stream()
                .filter(type -> type.matter() == Matter.DIRECTORY || type.matter() == Matter.COMMITMENT)
                .anyMatch(type -> text.contains(type.name()));
    }

    private static boolean isSigned(byte[] key, String id, HttpExchange exchange, byte[] body) {
        String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
        if (timestamp == null || signatures == null) {
            return false;
        }
        byte[] expected = ("v1," + signature(key, id, timestamp, body)).getBytes(StandardCharsets.UTF_8);
        for (String signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    }

    /** Base64 of the HMAC-SHA256 of {@code id.timestamp.body}. */
    static String signature(byte[] key, String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("every Java platform has HmacSHA256", failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

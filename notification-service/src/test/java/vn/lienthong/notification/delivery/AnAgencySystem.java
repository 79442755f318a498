package vn.lienthong.notification.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The system of an agency: an HTTP server that answers as it is told and remembers what it was sent. */
final class AnAgencySystem implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private volatile int otherwise = 204;
    private volatile Runnable first = () -> {};

    /** What it was sent: the headers, by their names in lower case, and the body. */
    record Received(Map<String, List<String>> headers, String body) {
        String id() {
            return headers.get("webhook-id").getFirst();
        }
    }

    AnAgencySystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    /** Answers so, once each, in this order. */
    AnAgencySystem answering(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
        return this;
    }

    /** Answers so whenever it was not told otherwise. */
    AnAgencySystem alwaysAnswering(int status) {
        otherwise = status;
        return this;
    }

    /** Does this before each answer. */
    AnAgencySystem first(Runnable action) {
        first = action;
        return this;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            received.add(new Received(headers, body));
            first.run();
            Integer told;
            synchronized (answers) {
                told = answers.poll();
            }
            if (told != null && told / 100 == 3) {
                exchange.getResponseHeaders()
                        .set("Location", address().resolve("/elsewhere").toString());
            }
            exchange.sendResponseHeaders(told == null ? otherwise : told, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

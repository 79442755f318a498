package vn.lienthong.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** The four services behind one address, answering what a test tells them to. */
final class FakeServices implements AutoCloseable {

    static final String INBOX = "/api/v1/register/events";
    static final String REGISTER = "/api/v1/register/figures";
    static final String SUMMARY = "/api/v1/watch/summary";
    static final String PARKED = "/api/v1/parked";
    static final String WORK = "/api/v1/desk/work";
    static final String OBLIGATIONS = "/api/v1/watch/obligations";
    static final String LIVE = "/api/v1/live";

    /** How one path answers. */
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<BlockingQueue<String>> streams = new CopyOnWriteArrayList<>();
    private volatile Reply other = HttpExchange::close;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final List<String> lastEventIds = new CopyOnWriteArrayList<>();

    FakeServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            asked.add(exchange.getRequestURI().toString());
            replies.getOrDefault(exchange.getRequestURI().getPath(), other).to(exchange);
        });
        server.start();
        work();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Everything answers, with nothing to tell. */
    void work() {
        on(INBOX, json("[]"));
        on(REGISTER, json("{\"all\":{},\"open\":{},\"byForce\":[],\"byProvince\":[]}"));
        on(SUMMARY, json("{\"total\":0,\"states\":{},\"unanswered\":0}"));
        on(PARKED, json("[]"));
        on(PARKED + "/figures", json("{\"open\":0,\"replayed\":0,\"discarded\":0}"));
        on(WORK, json("{\"at\":\"2026-03-02T02:30:00Z\"}"));
        on(SavedLists.PATH, json("{}"));
        on("/api/v1/hotline/taken", json("{\"total\":0,\"items\":[]}"));
        String counted = "\"count\":3,\"before\":2,\"acted\":2,\"medianSeconds\":5400}";
        on(
                "/api/v1/hotline/figures",
                json(
                        "{\"from\":\"2026-09-01\",\"to\":\"2026-11-30\",\"all\":{\"key\":\"\",\"nameVi\":\"Tất cả\",%s,\"rows\":[{\"key\":\"hotline\",\"nameVi\":\"Đường dây nóng\",%s]}"
                                .formatted(counted, counted)));
        on("/api/v1/hotline/figures/list", json("{\"total\":0,\"items\":[]}"));
        on("/api/v1/hotline/said", json("{\"total\":0,\"items\":[]}"));
        on("/api/v1/desk/matters/00000000-0000-0389-0000-000000000001", json("{}"));
        on(OBLIGATIONS, json("{\"items\":[]}"));
        on(FakeDoor.EVENTS, json(201, "{\"status\":\"accepted\"}"));
        on(LIVE, this::stream);
    }

    void on(String path, Reply reply) {
        replies.put(path, reply);
    }

    /** The live stream does not know this position. */
    void refusePosition(String position) {
        on(
                LIVE,
                exchange -> (position.equals(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                                ? json(422, "{\"reasons\":[]}")
                                : (Reply) this::stream)
                        .to(exchange));
    }

    /** How all other paths answer. */
    void onOthers(Reply reply) {
        other = reply;
    }

    /** Sends one event to every stream that is open. */
    void publish(String event) {
        streams.forEach(stream -> stream.add(event));
    }

    static Reply json(String body) {
        return json(200, body);
    }

    static Reply json(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    static Reply down() {
        return HttpExchange::close;
    }

    Reply slow() {
        return exchange -> {
            try {
                stopped.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    private void stream(HttpExchange exchange) throws IOException {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        streams.add(events);
        lastEventIds.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(":\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            while (true) {
                body.write(events.take().getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        server.stop(0);
    }
}

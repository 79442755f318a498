package vn.lienthong.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/** The door as the intake service is: the same id with the same content has one effect, with another it is refused. */
final class FakeDoor implements FakeServices.Reply {

    static final String EVENTS = "/api/v1/events";

    /** What was put through the door. */
    record Posted(String id, String type, String source, String data) {}

    /** What came, in its order, sent again or not. */
    final List<Posted> posted = new CopyOnWriteArrayList<>();

    /** What took effect, by the id of the command. */
    final Map<String, JsonNode> effects = new ConcurrentHashMap<>();

    private volatile FakeServices.Reply decision = accepting();

    /** The content of what came. */
    List<JsonNode> came() {
        return posted.stream()
                .map(one -> Json.tree(one.data().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    void decides(FakeServices.Reply next) {
        decision = next;
    }

    /** With the matter that {@link FakeWatch} tells of, and an event that it has. */
    static FakeServices.Reply accepting() {
        return accepting("e-done");
    }

    /** The same with an event that the register does not show while the page waits for it. */
    static FakeServices.Reply acceptingUnseen() {
        return accepting("e-unseen");
    }

    private static FakeServices.Reply accepting(String event) {
        return FakeServices.json(201, """
            {"status":"accepted","subject":"%s","events":["%s"]}\
            """.formatted(FakeWatch.REQUEST, event));
    }

    static FakeServices.Reply refusing(int status, String reasons) {
        return FakeServices.json(
                status,
                "{\"status\":%d,\"title\":\"Thông điệp bị từ chối.\",\"reasons\":%s}".formatted(status, reasons));
    }

    @Override
    public void to(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        JsonNode payload = Json.tree(bytes);
        var headers = exchange.getRequestHeaders();
        Posted one = new Posted(
                String.valueOf(headers.getFirst("ce-id")),
                String.valueOf(headers.getFirst("ce-type")),
                String.valueOf(headers.getFirst("ce-source")),
                new String(bytes, StandardCharsets.UTF_8));
        posted.add(one);
        JsonNode before = effects.putIfAbsent(one.id(), payload);
        if (before != null && !before.equals(payload)) {
            refusing(409, "[{\"code\":\"duplicate_id\",\"pointer\":\"ce:id\",\"detail\":\"Mã này đã dùng.\"}]")
                    .to(exchange);
        } else {
            decision.to(exchange);
        }
    }
}

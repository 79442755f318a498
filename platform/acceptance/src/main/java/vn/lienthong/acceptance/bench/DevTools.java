package vn.lienthong.acceptance.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/**
 * One page of a browser, over the Chrome DevTools Protocol: it is told what to do, and tells what happens. Playwright, with which
 * the tests drive it, brings a program along that is larger than the whole system.
 */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    DevTools(URI page) {
        socket = http.newWebSocketBuilder().buildAsync(page, this).join();
    }

    /** @throws IllegalStateException if the browser does not do it */
    JsonNode call(String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        String call = Json.mapper().writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(call, true).join();
        JsonNode told = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (told.has("error")) {
            throw new IllegalStateException(method + ": " + told.get("error"));
        }
        return told.path("result");
    }

    /** What an expression of JavaScript comes to in the page, awaited where it is a promise. */
    JsonNode evaluate(String expression) {
        JsonNode told = call(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (told.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + told.get("exceptionDetails"));
        }
        return told.at("/result/value");
    }

    /** From now on each event by its name, with what it tells. */
    void each(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    /** Done when this event comes next. */
    CompletableFuture<JsonNode> next(String event) {
        CompletableFuture<JsonNode> comes = new CompletableFuture<>();
        BiConsumer<String, JsonNode> listener = (name, told) -> {
            if (name.equals(event)) {
                comes.complete(told);
            }
        };
        listeners.add(listener);
        return comes.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenComplete((told, late) -> listeners.remove(listener));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            JsonNode told = Json.mapper().readTree(text.toString());
            text.setLength(0);
            tell(told);
        }
        from.request(1);
        return null;
    }

    private void tell(JsonNode told) {
        if (told.has("id")) {
            CompletableFuture<JsonNode> answer = asked.remove(told.get("id").intValue());
            if (answer != null) {
                answer.complete(told);
            }
        } else {
            listeners.forEach(listener ->
                    listener.accept(told.path("method").asString(""), told.path("params")));
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}

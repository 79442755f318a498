package vn.lienthong.acceptance.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.credentials.Officer;

/** An officer's browser opens pages: what comes over the wire for one of which it knows nothing, and how long it takes. */
final class Visits {
    /** How much slower than this machine the officer's is. */
    private static final int SLOWER = 4;
    /** The largest paint is told when no larger one has come for so long, in milliseconds. */
    private static final int SETTLED = 1000;

    private static final String TIMES = """
            new Promise(done => {
              let largest = 0;
              new PerformanceObserver(seen => seen.getEntries().forEach(paint => largest = paint.startTime))
                .observe({type: 'largest-contentful-paint', buffered: true});
              setTimeout(() => done({load: performance.getEntriesByType('navigation')[0].loadEventEnd, largest}), %d);
            })
            """.formatted(SETTLED);

    private final DevTools page;
    /** By request, what has come for it so far: headers and body as they are on the wire. */
    private final Map<String, Long> bytes = new ConcurrentHashMap<>();

    /**
     * A page as it was opened several times.
     *
     * @param kilobytes over the wire (1000 bytes), with everything that it loads
     * @param load milliseconds until it and all that it loads are there (load event)
     * @param largest milliseconds until its largest text or picture is painted (largest contentful paint)
     */
    record Opened(String name, Spread kilobytes, Spread load, Spread largest) {}

    Visits(DevTools page) {
        this.page = page;
        page.each(this::count);
        List.of("Page.enable", "Network.enable", "Runtime.enable").forEach(each -> page.call(each, Map.of()));
    }

    private void count(String event, JsonNode told) {
        String request = told.path("requestId").asString("");
        switch (event) {
            case "Network.responseReceived" ->
                bytes.merge(request, told.at("/response/encodedDataLength").asLong(0), Math::max);
            case "Network.dataReceived" ->
                bytes.merge(request, told.path("encodedDataLength").asLong(0), Long::sum);
            case "Network.loadingFinished" ->
                bytes.put(request, told.path("encodedDataLength").asLong(0));
            default -> {
                // says nothing of bytes
            }
        }
    }

    /** Whoever was signed in before no longer is. @return what the browser sends along to show who it is */
    String signIn(URI site, String username, Officer officer) {
        page.call("Network.clearBrowserCookies", Map.of());
        navigate(site);
        CompletableFuture<JsonNode> signedIn = page.next("Page.loadEventFired");
        page.evaluate("""
                document.querySelector('input[name=username]').value = '%s';
                document.querySelector('input[name=password]').value = '%s';
                document.querySelector('form').requestSubmit();
                """.formatted(username, officer.password()));
        signedIn.join();
        String at = page.evaluate("location.href").stringValue();
        if (!at.startsWith(site.toString())) {
            throw new IllegalStateException(username + " is not signed in, but at " + at);
        }
        leave();
        return page
                .call("Network.getCookies", Map.of("urls", List.of(site.toString())))
                .get("cookies")
                .valueStream()
                .map(cookie ->
                        cookie.get("name").stringValue() + "=" + cookie.get("value").stringValue())
                .collect(Collectors.joining("; "));
    }

    /** Opens a page so many times, on a slow machine with an empty cache. */
    Opened open(String name, URI address, int times) {
        List<Double> kilobytes = new ArrayList<>();
        List<Double> load = new ArrayList<>();
        List<Double> largest = new ArrayList<>();
        page.call("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
        for (int time = 0; time < times; time++) {
            page.call("Network.clearBrowserCache", Map.of());
            leave();
            bytes.clear();
            navigate(address);
            JsonNode taken = page.evaluate(TIMES);
            kilobytes.add(
                    bytes.values().stream().mapToLong(Long::longValue).sum() / 1000.0);
            load.add(taken.get("load").asDouble());
            largest.add(taken.get("largest").asDouble());
        }
        page.call("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
        leave();
        return new Opened(name, Spread.of(kilobytes), Spread.of(load), Spread.of(largest));
    }

    /** A page that is left asks for nothing more. */
    private void leave() {
        navigate(URI.create("about:blank"));
    }

    private void navigate(URI address) {
        CompletableFuture<JsonNode> loaded = page.next("Page.loadEventFired");
        page.call("Page.navigate", Map.of("url", address.toString()));
        loaded.join();
    }
}

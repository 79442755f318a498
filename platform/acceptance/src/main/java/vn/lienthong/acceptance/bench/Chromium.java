package vn.lienthong.acceptance.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/** Chromium without a window, with a profile of its own that knows nothing. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final Path profile;

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** Where it is, if it is on this machine. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("lienthong-bench-browser");
        Path log = profile.resolve("output.log");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "--no-sandbox",
                        "--no-first-run",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--window-size=1366,768",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Chromium browser = new Chromium(process, profile);
        long begin = System.nanoTime();
        while (!Files.exists(browser.port()) || Files.size(browser.port()) == 0) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                String said = Files.readString(log);
                browser.close();
                throw new IllegalStateException("Chromium does not start: " + said);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return browser;
    }

    /** Where it says on which port it listens. */
    private Path port() {
        return profile.resolve("DevToolsActivePort");
    }

    /** The page that it opens with. */
    DevTools page() throws IOException, InterruptedException {
        String port = Files.readAllLines(port()).getFirst();
        URI all = URI.create("http://127.0.0.1:" + port + "/json/list");
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] answer = http.send(HttpRequest.newBuilder(all).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            JsonNode page = Json.tree(answer)
                    .valueStream()
                    .filter(target -> target.path("type").asString("").equals("page"))
                    .findFirst()
                    .orElseThrow();
            return new DevTools(URI.create(page.get("webSocketDebuggerUrl").stringValue()));
        }
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join()); // none writes into the profile any more
        Bench.delete(profile);
    }
}

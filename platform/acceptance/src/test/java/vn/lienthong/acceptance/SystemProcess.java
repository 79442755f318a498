package vn.lienthong.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.TokenRequest;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;

/** The whole system as a process of its own, which can be killed and started again on the same data. */
final class SystemProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(180);

    private final Path folder;
    private final Path data;
    private final List<AgencyCode> enrolled;
    private final Ports ports = Ports.free();
    private Process process;

    /** @param folder where its data are kept in a folder, and beside it what it says */
    SystemProcess(Path folder, AgencyCode... enrolled) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.enrolled = List.of(enrolled);
    }

    /** Starts it and returns when it is ready. */
    void start() throws IOException {
        launch();
        awaitReady();
    }

    /** Begins to start it. */
    void launch() throws IOException {
        Path ready = ready();
        Files.deleteIfExists(ready);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.lienthong.standalone.Lienthong",
                "up",
                "--data",
                data.toString(),
                "--ready-file",
                ready.toString(),
                "--enrol",
                String.join(",", enrolled.stream().map(AgencyCode::value).toList())));
        for (Part part : Part.values()) {
            command.add(part.option());
            command.add(Integer.toString(ports.of(part)));
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
    }

    /** Returns when it has said that it is ready. */
    private void awaitReady() {
        await().atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("did not start: " + output());
            }
            return Files.exists(ready());
        });
    }

    /** Returns when its output says so. */
    void awaitOutput(String words) {
        await().atMost(START).until(() -> output().contains(words));
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.log"));
    }

    private Path ready() {
        return folder.resolve("ready.json");
    }

    /** Kills it as by a power cut. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Where it keeps everything. */
    Path data() {
        return data;
    }

    KafkaLogin login(AgencyCode agency) {
        return KafkaLogin.of("127.0.0.1:" + ports.of(Part.KAFKA), Credentials.read(data), agency.value());
    }

    /** What a part answers to the question of an agency's system. */
    JsonNode get(Part part, String path, AgencyCode agency) {
        String secret = Credentials.read(data).clientSecret(agency);
        URI endpoint = url(Part.IDENTITY, "/oauth2/token");
        String token = json(AgencySystem.send(TokenRequest.of(endpoint, agency.value(), secret))
                        .body())
                .get("access_token")
                .stringValue();
        return json(
                AgencySystem.send(HttpRequest.newBuilder(url(part, path)).header("Authorization", "Bearer " + token))
                        .body());
    }

    private URI url(Part part, String path) {
        return URI.create(ports.url(part) + path);
    }

    static JsonNode json(String body) {
        return Json.tree(body.getBytes(StandardCharsets.UTF_8));
    }
}

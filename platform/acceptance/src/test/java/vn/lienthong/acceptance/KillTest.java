package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.client.credentials.Credentials;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Ports;
import vn.lienthong.standalone.Standalone;

/**
 * The process is killed in the middle of publishing the demo's cases and started again: every accepted command has one
 * outcome, and counts once.
 */
class KillTest {
    private static final int COMMANDS = 300;
    private static final Duration START = Duration.ofSeconds(180);
    private static final String TYPE = MessageTypes.of(Examples.aCaseFile()).name();

    @TempDir
    Path data;

    private final List<byte[]> cases = demoCases();
    private final Ports ports = Ports.free();
    private Process process;

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void whatWasAcknowledgedIsEffectedOnceAcrossAKill() throws Exception {
        start();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Thread publisher = Thread.ofPlatform().start(() -> publish(acknowledged));
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > COMMANDS / 3);

        process.destroyForcibly().waitFor();
        publisher.join();
        assertThat(acknowledged).hasSizeLessThan(COMMANDS);

        start();
        publish(acknowledged); // a sender that does not know sends again, under the same ids
        assertThat(acknowledged).hasSize(COMMANDS);

        List<Delivery> inbox = inboxOf(MARKET, COMMANDS);
        Set<String> events = new HashSet<>();
        List<String> opened = inbox.stream()
                .filter(delivery -> delivery.envelope().type().equals("vn.lienthong.casefile.opened.v1"))
                .map(delivery -> delivery.envelope().id())
                .toList();
        events.addAll(opened);
        assertThat(opened).as("each event once").hasSize(COMMANDS).hasSameSizeAs(events);
        assertThat(outcomesByCommand(inbox)).as("one outcome for each command").hasSize(COMMANDS);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(counted()).isEqualTo(COMMANDS));
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(registered()).isEqualTo(COMMANDS));
    }

    private void start() throws IOException {
        Path ready = data.resolve("ready.json");
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
                MARKET + ",SC389-15"));
        for (Part part : Part.values()) {
            command.add(part.option());
            command.add(Integer.toString(ports.of(part)));
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("output.log").toFile())
                .start();
        await().atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("did not start: " + Files.readString(data.resolve("output.log")));
            }
            return Files.exists(ready);
        });
    }

    /** The payloads that the demo publishes. */
    private static List<byte[]> demoCases() {
        try (InputStream file = Standalone.class.getResourceAsStream("/demo/cases.jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.write(json(line).get("data")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes all commands one after the other, and stops at the first that the broker does not take. */
    private void publish(Set<String> acknowledged) {
        try (AgencyClient client = AgencyClient.connect(MARKET, login(MARKET))) {
            for (int number = 0; number < COMMANDS; number++) {
                String id = "kill-" + number;
                client.publish(id, TYPE, cases.get(number % cases.size()))
                        .toCompletableFuture()
                        .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                        .join();
                acknowledged.add(id);
            }
        } catch (CompletionException killed) {
            // the broker was killed in the middle, as it was meant to be
        }
    }

    private List<Delivery> inboxOf(AgencyCode agency, int atLeast) {
        List<Delivery> read = new ArrayList<>();
        try (Inbox inbox = Inbox.open(agency, login(agency), new Start.Beginning())) {
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                read.addAll(inbox.read(Duration.ofMillis(200)));
                return outcomesByCommand(read).size() >= atLeast;
            });
            long end = inbox.end();
            while (inbox.position() < end) {
                read.addAll(inbox.read(Duration.ofMillis(200)));
            }
        }
        return read;
    }

    /** Accepted commands; a repetition tells the same outcome again, under the same id of the message. */
    private static Set<String> outcomesByCommand(List<Delivery> inbox) {
        Set<String> told = new HashSet<>();
        for (Delivery delivery : inbox) {
            delivery.outcome().ifPresent(outcome -> {
                assertThat(outcome.status()).isEqualTo(Outcome.Status.ACCEPTED);
                told.add(outcome.command() + " " + outcome.subject() + " " + outcome.events() + " "
                        + delivery.envelope().id());
            });
        }
        return told;
    }

    private long counted() {
        JsonNode totals = get(Part.REPORTING, "/api/v1/statistics").get("totals");
        return totals.path("casefiles.opened").asLong();
    }

    private long registered() {
        return get(Part.EXCHANGE, "/api/v1/casefiles?limit=500").size();
    }

    private JsonNode get(Part part, String path) {
        String secret = Credentials.read(data).clientSecret(STANDING_OFFICE);
        String basic =
                Base64.getEncoder().encodeToString((STANDING_OFFICE + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String token = json(AgencySystem.send(HttpRequest.newBuilder(url(Part.IDENTITY, "/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
                        .body())
                .get("access_token")
                .stringValue();
        return json(
                AgencySystem.send(HttpRequest.newBuilder(url(part, path)).header("Authorization", "Bearer " + token))
                        .body());
    }

    private static JsonNode json(String body) {
        return Json.tree(body.getBytes(StandardCharsets.UTF_8));
    }

    private URI url(Part part, String path) {
        return URI.create(ports.url(part) + path);
    }

    private KafkaLogin login(AgencyCode agency) {
        return KafkaLogin.of("127.0.0.1:" + ports.of(Part.KAFKA), Credentials.read(data), agency.value());
    }
}

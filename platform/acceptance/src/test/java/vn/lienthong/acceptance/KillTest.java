package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.demo.Demo;
import vn.lienthong.standalone.Part;

/**
 * The process is killed four times in the middle of publishing the demo's cases and started again: every accepted command has
 * one outcome, and counts once.
 */
class KillTest {
    private static final int COMMANDS = 400;
    private static final int KILLS = 4;
    private static final String TYPE = MessageTypes.of(Examples.aCaseFile()).name();

    @TempDir
    Path data;

    private final List<byte[]> cases = demoCases();
    private SystemProcess system;

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void whatWasAcknowledgedIsEffectedOnceAcrossFourKills() throws Exception {
        system = new SystemProcess(data, MARKET, COMMITTEE);
        system.start();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = COMMANDS * kill / (KILLS + 1);
            Thread publisher = Thread.ofPlatform().start(() -> publish(acknowledged));
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> acknowledged.size() >= enough);

            system.kill();
            publisher.join();
            assertThat(acknowledged).hasSizeBetween(enough, COMMANDS - 1);
            system.start();
        }
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

    /** The payloads that the demo publishes. */
    private static List<byte[]> demoCases() {
        try (InputStream file = Demo.class.getResourceAsStream("/demo/cases.jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.write(SystemProcess.json(line).get("data")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes all commands one after the other, and stops at the first that the broker does not take. */
    private void publish(Set<String> acknowledged) {
        try (AgencyClient client = AgencyClient.connect(MARKET, system.login(MARKET))) {
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
        try (Inbox inbox = Inbox.open(agency, system.login(agency), new Start.Beginning())) {
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
        JsonNode totals = system.get(Part.REPORTING, "/api/v1/statistics", STANDING_OFFICE)
                .get("totals");
        return totals.path("casefiles.opened").asLong();
    }

    private long registered() {
        return system.get(Part.EXCHANGE, "/api/v1/casefiles?limit=500", STANDING_OFFICE)
                .size();
    }
}

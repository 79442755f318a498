package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.standalone.Part;

/**
 * The process is killed while it starts, twice, at different points of the start: members of consumer groups die that have
 * just asked for their partitions. When the next start says that it is ready, everything is decided and shown.
 */
class KillDuringStartTest {
    private static final String TYPE = MessageTypes.of(Examples.aCaseFile()).name();
    /** Well below the minute and more that a rebalance waits for members that died, on a machine that does other things too. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private SystemProcess system;

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void whatSaysThatItIsReadyDecidesAfterKillsWithinAStart() throws Exception {
        system = new SystemProcess(data, MARKET);
        system.start();
        decides("before");
        system.kill();

        system.launch();
        system.awaitOutput("Ghi danh");
        system.kill();
        system.launch();
        system.awaitOutput("Liên thông");
        system.kill();
        system.start();

        assertThat(readiness())
                .allSatisfy(answer ->
                        assertThat(answer.path("status").stringValue()).isEqualTo("UP"));
        decides("after");
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(system.get(Part.EXCHANGE, "/api/v1/casefiles?limit=10", STANDING_OFFICE)
                                .size())
                        .isEqualTo(2));
    }

    private void decides(String id) {
        try (AgencyClient client = AgencyClient.connect(MARKET, system.login(MARKET));
                Inbox inbox = Inbox.open(MARKET, system.login(MARKET), new Start.Beginning())) {
            client.publish(id, TYPE, Json.write(Examples.aCaseFile()))
                    .toCompletableFuture()
                    .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
            await().atMost(SOON)
                    .until(() ->
                            inbox.read(Duration.ofMillis(200)).stream().anyMatch(delivery -> isOutcome(delivery, id)));
        }
    }

    private static boolean isOutcome(Delivery delivery, String id) {
        return delivery.outcome()
                .filter(outcome -> id.equals(outcome.command()))
                .isPresent();
    }

    private List<JsonNode> readiness() {
        return List.of(Part.INTAKE, Part.EXCHANGE, Part.REPORTING, Part.NOTIFICATION).stream()
                .map(part -> system.get(part, "/actuator/health/readiness", MARKET))
                .toList();
    }
}

package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Coordination.REGULATION;
import static vn.lienthong.acceptance.Coordination.is;
import static vn.lienthong.acceptance.Coordination.request;
import static vn.lienthong.acceptance.Coordination.under;
import static vn.lienthong.acceptance.RunningSystem.COMMITTEE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.AgencyClient;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.Start;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.request.RequestCommand.PauseRequest;
import vn.lienthong.contract.request.RequestEvent.RequestResumed;

/**
 * Clocks run out while the whole system is down, killed as by a power cut: once it is back each fires once, the one that ran
 * out first ahead.
 */
class ClockAcrossRestartTest {
    private static final AgencyCode OTHER = new AgencyCode("MS-22");
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Ahead of the moment at which it is decided on, also on a slow machine. */
    private static final Duration AHEAD = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private SystemProcess system;

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void whatRanOutWhileTheSystemWasDownFiresOnceAndInOrder() throws Exception {
        system = new SystemProcess(data, COMMITTEE, MARKET, OTHER);
        system.start();
        String matter = accepted(under(REGULATION, MARKET, OTHER));
        Instant first = Instant.now().plus(AHEAD);
        accepted(pause(matter, MARKET, first.plusSeconds(1)));
        accepted(pause(matter, OTHER, first));

        system.kill();
        await().atMost(SOON).until(() -> Instant.now().isAfter(first.plusSeconds(2)));
        Instant again = Instant.now();
        system.start();

        List<Delivery> read = new ArrayList<>();
        try (Inbox inbox = Inbox.open(COMMITTEE, system.login(COMMITTEE), new Start.Beginning())) {
            await().atMost(SOON).until(() -> {
                read.addAll(inbox.read(Duration.ofMillis(200)));
                return resumed(read, matter).size() >= 2;
            });
        }
        // whatever else the system does after it is back, it does not fire them again
        accepted(Examples.aRequestTo(MARKET), read);
        assertThat(resumed(read, matter)).extracting(RequestResumed::addressee).containsExactly(OTHER, MARKET);
        assertThat(resumed(read, matter))
                .allSatisfy(event -> assertThat(event.at()).isAfter(again));
    }

    private static PauseRequest pause(String matter, AgencyCode addressee, Instant until) {
        return new PauseRequest(request(matter), addressee, until, "Chờ kết quả giám định.", REGULATION + ", ¶3");
    }

    private static List<RequestResumed> resumed(List<Delivery> read, String matter) {
        return read.stream()
                .filter(is(matter, RequestResumed.class))
                .map(delivery -> (RequestResumed) delivery.content().orElseThrow())
                .toList();
    }

    private String accepted(Object command) {
        return accepted(command, new ArrayList<>());
    }

    /** Publishes as the committee what must be accepted, and keeps what lies in its inbox by then. */
    private String accepted(Object command, List<Delivery> read) {
        String id = "restart-" + UUID.randomUUID();
        try (AgencyClient client = AgencyClient.connect(COMMITTEE, system.login(COMMITTEE));
                Inbox inbox = Inbox.open(COMMITTEE, system.login(COMMITTEE), new Start.Beginning())) {
            client.publish(id, MessageTypes.of(command).name(), Json.write(command))
                    .toCompletableFuture()
                    .join();
            read.clear();
            await().atMost(SOON).until(() -> {
                read.addAll(inbox.read(Duration.ofMillis(200)));
                return outcome(read, id).isPresent();
            });
        }
        Outcome outcome = outcome(read, id).orElseThrow();
        assertThat(outcome.status()).as("%s", outcome.reasons()).isEqualTo(Outcome.Status.ACCEPTED);
        return outcome.subject();
    }

    private static Optional<Outcome> outcome(List<Delivery> read, String id) {
        return read.stream()
                .flatMap(delivery -> delivery.outcome().stream())
                .filter(outcome -> id.equals(outcome.command()))
                .findFirst();
    }
}

package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.lienthong.client.Delivery;
import vn.lienthong.client.rest.AgencyRest;
import vn.lienthong.client.rest.RestInbox;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/** An agency without Kafka reads over REST what it would read in Kafka. */
class RestInboxTest {
    private static final String INBOX = "/api/v1/inbox";

    @ParameterizedTest
    @ValueSource(strings = {"MS-15", "POLICE-15", "NSC389-SO"})
    void holdsTheSameEventsInTheSameOrderAsInKafka(String code) {
        AgencyCode reader = new AgencyCode(code);
        agency(MARKET).publishes(anId(), Examples.aCaseFile());
        agency(MARKET).publishes(anId(), "vn.lienthong.casefile.open.v1", "{\"facts\":{}}".getBytes());
        agency(MARKET).publishes(anId(), "vn.lienthong.unknown.v1", "{}".getBytes());
        agency(MARKET).posts(anId(), Examples.aRequestTo(POLICE));

        List<Delivery> kafka = agency(reader).inbox();
        List<Delivery> rest = all(new RestInbox(rest(reader), null), 3);

        assertThat(kafka).isNotEmpty();
        assertThat(rest).hasSizeGreaterThanOrEqualTo(kafka.size());
        for (int index = 0; index < kafka.size(); index++) {
            assertThat(rest.get(index).offset()).isEqualTo(kafka.get(index).offset());
            assertThat(rest.get(index).envelope()).isEqualTo(kafka.get(index).envelope());
            assertThat(Json.tree(rest.get(index).payload()))
                    .isEqualTo(Json.tree(kafka.get(index).payload()));
        }
    }

    @Test
    void goesOnBehindACursorHoweverOldItIs() {
        agency(MARKET).publishes(anId(), Examples.aCaseFile());
        agency(MARKET).publishes(anId(), Examples.aCaseFile());
        List<Delivery> whole = all(new RestInbox(rest(MARKET), null), RestInbox.MOST);
        List<String> cursors = new ArrayList<>();
        agency(MARKET)
                .gets(Part.NOTIFICATION, INBOX + "?limit=3")
                .get("events")
                .forEach(item -> cursors.add(item.get("cursor").stringValue()));

        for (int read = 1; read <= cursors.size(); read++) {
            List<Delivery> rest = all(new RestInbox(rest(MARKET), cursors.get(read - 1)), RestInbox.MOST);

            assertThat(rest)
                    .extracting(Delivery::offset)
                    .containsExactlyElementsOf(whole.subList(read, whole.size()).stream()
                            .map(Delivery::offset)
                            .toList());
        }
    }

    @Test
    void waitsUntilSomethingComes() throws Exception {
        RestInbox inbox = new RestInbox(rest(POLICE), RestInbox.LATEST);
        assertThat(inbox.read(Duration.ofSeconds(1), 10)).isEmpty();
        CompletableFuture<List<Delivery>> waiting =
                CompletableFuture.supplyAsync(() -> inbox.read(Duration.ofSeconds(30), 10), Thread::startVirtualThread);
        String id = anId();

        agency(MARKET).publishes(id, Examples.aRequestTo(POLICE));

        assertThat(waiting.get())
                .extracting(delivery -> delivery.envelope().causationid())
                .contains(id);
    }

    @Test
    void whoWaitsCostsNoThread() {
        int many = 200;
        HttpClient http = HttpClient.newHttpClient();
        String token = agency(MARKET).token();
        String cursor = agency(MARKET)
                .gets(Part.NOTIFICATION, INBOX + "?after=latest")
                .get("next")
                .stringValue();
        int before = ManagementFactory.getThreadMXBean().getThreadCount();

        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, many)
                .mapToObj(number -> http.sendAsync(
                        HttpRequest.newBuilder(RunningSystem.url(Part.NOTIFICATION, INBOX + "?wait=30&after=" + cursor))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> metric("lienthong_inbox_waiting") >= many);
        int during = ManagementFactory.getThreadMXBean().getThreadCount();
        agency(MARKET).publishes(anId(), Examples.aCaseFile());

        assertThat(during - before).isLessThan(many / 4);
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().body()).contains("\"position\""));
    }

    @ParameterizedTest
    @CsvSource({
        "after=nonsense, after",
        "after=TVMtMTUgNDI, after",
        "limit=0, limit",
        "limit=501, limit",
        "wait=31, wait",
        "from=1, from"
    })
    void refusesWhatItCannotAnswerWithItsReason(String query, String pointer) {
        HttpResponse<String> answer = agency(MARKET).getsRaw(Part.NOTIFICATION, INBOX + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode reason = Json.mapper().readTree(answer.body()).get("reasons").get(0);
        assertThat(reason.get("pointer").stringValue()).isEqualTo(pointer);
        assertThat(reason.get("detail").stringValue()).isNotBlank();
    }

    @Test
    void tellsApartTheCursorOfAnotherAndOneOfAnotherInbox() {
        String foreign = agency(POLICE)
                .gets(Part.NOTIFICATION, INBOX + "?after=latest")
                .get("next")
                .stringValue();
        // that of position 999999999999 of MARKET
        String beyond = "TVMtMTUgOTk5OTk5OTk5OTk5IGJhOWQxMGYz";

        assertThat(agency(MARKET)
                        .getsRaw(Part.NOTIFICATION, INBOX + "?after=" + foreign)
                        .body())
                .contains("hộp đến khác", "MS-15 chỉ đọc được hộp đến của mình");
        assertThat(agency(MARKET)
                        .getsRaw(Part.NOTIFICATION, INBOX + "?after=" + beyond)
                        .body())
                .contains("sau thư cuối cùng");
    }

    @Test
    void tellsAnOperatorHowMuchIsRead() {
        agency(STANDING_OFFICE).gets(Part.NOTIFICATION, INBOX + "?limit=1");

        assertThat(metric("lienthong_inbox_reads_seconds_count")).isPositive();
    }

    private static double metric(String name) {
        return AgencySystem.metrics(Part.NOTIFICATION)
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static List<Delivery> all(RestInbox inbox, int most) {
        List<Delivery> all = new ArrayList<>();
        while (inbox.hasMore()) {
            all.addAll(inbox.read(Duration.ZERO, most));
        }
        return all;
    }

    private static AgencyRest rest(AgencyCode code) {
        return new AgencyRest(
                code,
                RunningSystem.system().credentials().clientSecret(code),
                RunningSystem.url(Part.NOTIFICATION, "").toString(),
                RunningSystem.url(Part.IDENTITY, "").toString());
    }

    private static String anId() {
        return "rest-inbox-" + UUID.randomUUID();
    }
}

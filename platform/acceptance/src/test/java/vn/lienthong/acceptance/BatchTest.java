package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.standalone.Part;

/** Many events in one request: each is told what became of it, and none holds up another. */
class BatchTest {
    private static final String BATCH = "application/cloudevents-batch+json";

    @Test
    void tellsOfEachEventWhatBecameOfItInTheirOrder() {
        String used = anId();
        agency(MARKET).posts(used, Examples.aCaseFile());
        ObjectNode withoutId = Examples.event(anId(), Examples.aCaseFile());
        withoutId.remove("id");
        ObjectNode foreign = Examples.event(anId(), Examples.aCaseFile()).put("source", "/agencies/POLICE-15");
        ObjectNode wrong = Examples.event(anId(), Examples.aCaseFile());
        ((ObjectNode) wrong.at("/data/facts/detection")).put("on", "2999-01-01");

        HttpResponse<String> answer = posts(batch(
                Examples.event(anId(), Examples.aRequestTo(POLICE)),
                withoutId,
                Examples.event(used, Examples.aCaseFile()),
                Examples.event(used, Examples.aCaseFile("Một nội dung khác")),
                foreign,
                wrong,
                Examples.event(anId(), Examples.aCaseFile())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode sent = Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(sent.get("events")
                        .valueStream()
                        .map(each -> each.get("status").stringValue()))
                .containsExactly("accepted", "refused", "accepted", "refused", "refused", "refused", "accepted");
        assertThat(sent.at("/events/3/reasons/0/code").stringValue()).isEqualTo("duplicate_id");
        assertThat(sent.at("/events/5/reasons").findValuesAsString("pointer")).contains("/facts/detection/on");
        assertThat(sent.at("/accepted").intValue()).isEqualTo(3);
        assertThat(sent.at("/refused").intValue()).isEqualTo(4);
        assertThat(sent.at("/events/6/outcome/subject").stringValue()).isNotEmpty();
    }

    @Test
    void whoPrefersNotToWaitIsAnsweredOnceAllAreKept() {
        List<ObjectNode> events = IntStream.range(0, 200)
                .mapToObj(number -> Examples.event(anId(), Examples.aCaseFile()))
                .toList();

        HttpResponse<String> answer = agency(MARKET)
                .posts(
                        Map.of("Content-Type", BATCH, "Prefer", "respond-async"),
                        batch(events.toArray(ObjectNode[]::new)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await().untilAsserted(() -> {
            HttpResponse<String> again = posts(batch(events.toArray(ObjectNode[]::new)));
            assertThat(Json.tree(again.body().getBytes(StandardCharsets.UTF_8))
                            .get("accepted")
                            .intValue())
                    .as("sent again, each has the outcome that it had")
                    .isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[", "[1,2", "not json", "[]]", "\"[]\""})
    void whatIsNoBatchIsRefusedAsAWhole(String body) {
        HttpResponse<String> answer = posts(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("Lô");
    }

    @Test
    void whatStandsInABatchMayBeAnythingAndIsToldInItsPlace() {
        HttpResponse<String> answer = posts("[1, null, \"x\", [], {}, {\"id\": 7}]".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Json.tree(answer.body().getBytes(StandardCharsets.UTF_8))
                        .get("events")
                        .valueStream())
                .hasSize(6)
                .allMatch(each -> each.get("status").stringValue().equals("refused")
                        && !each.get("reasons").isEmpty());
    }

    @Test
    void tooManyAreRefusedAsAWholeAndNoneIsSent() {
        String id = anId();
        ObjectNode[] many = Stream.generate(() -> Examples.event(id, Examples.aCaseFile()))
                .limit(1001)
                .toArray(ObjectNode[]::new);

        assertThat(posts(batch(many)).statusCode()).isEqualTo(413);
        assertThat(agency(MARKET).getsRaw(Part.INTAKE, "/api/v1/outcomes/" + id).statusCode())
                .isEqualTo(404);
    }

    private static byte[] batch(ObjectNode... events) {
        ArrayNode batch = Json.mapper().createArrayNode();
        Stream.of(events).forEach(batch::add);
        return Json.write(batch);
    }

    private static HttpResponse<String> posts(byte[] body) {
        return agency(MARKET).posts(Map.of("Content-Type", BATCH), body);
    }

    private static String anId() {
        return "batch-" + UUID.randomUUID();
    }
}

package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.POLICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.client.credentials.KafkaLogin;
import vn.lienthong.client.credentials.KafkaUsers;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Topics;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.standalone.Part;

/** Whoever writes a client can ask the door what it would say, and nothing comes of it. */
class DryRunTest {
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String EVENT = "application/cloudevents+json";

    @Test
    void tellsOfEachEventWhatTheDoorWouldSayAndWritesNothing() throws Exception {
        String used = anId();
        agency(MARKET).posts(used, Examples.aCaseFile());
        ObjectNode wrong = Examples.event(anId(), Examples.aCaseFile());
        ((ObjectNode) wrong.at("/data/facts/detection")).put("on", "2999-01-01").put("province", "77");
        ObjectNode foreign = Examples.event(anId(), Examples.aCaseFile()).put("source", "/agencies/POLICE-15");
        String twice = anId();
        ArrayNode batch = Json.mapper()
                .createArrayNode()
                .add(Examples.event(anId(), Examples.aRequestTo(POLICE)))
                .add(wrong)
                .add(foreign)
                .add(Examples.event(used, Examples.aCaseFile()))
                .add(Examples.event(used, Examples.aCaseFile("Một nội dung khác")))
                .add(Examples.event(twice, Examples.aCaseFile()))
                .add(Examples.event(twice, Examples.aCaseFile("Lại một nội dung khác")))
                .add(Examples.event(anId(), Examples.aCaseFile()).put("type", "vn.lienthong.casefile.opne.v1"));
        Map<TopicPartition, Long> before = ends();

        JsonNode checked = posts(BATCH, Json.write(batch));

        assertThat(ends()).isEqualTo(before);
        assertThat(checked.get("events")
                        .valueStream()
                        .map(each -> each.get("passes").booleanValue()))
                .containsExactly(true, false, false, true, false, true, false, false);
        assertThat(checked.at("/events/1/reasons").findValuesAsString("pointer"))
                .contains("/facts/detection/on", "/facts/detection/province");
        assertThat(checked.at("/events/2/reasons/0/code").stringValue()).isEqualTo("wrong_source");
        assertThat(checked.at("/events/3/repeats").booleanValue()).isTrue();
        assertThat(checked.at("/events/4/reasons/0/code").stringValue()).isEqualTo("duplicate_id");
        assertThat(checked.at("/events/6/reasons/0/code").stringValue()).isEqualTo("duplicate_id");
        assertThat(checked.get("passing").intValue()).isEqualTo(3);
        assertThat(checked.get("refused").intValue()).isEqualTo(5);
        assertThat(checked.get("noteVi").stringValue()).contains("Chưa hỏi quy tắc của hồ sơ");
    }

    @Test
    void saysOfOneEventWhatIsThenSaidOfIt() {
        ObjectNode good = Examples.event(anId(), Examples.aCaseFile());
        ObjectNode bad = Examples.event(anId(), Examples.aCaseFile());
        ((ObjectNode) bad.at("/data/facts")).remove("violation");

        JsonNode passes = posts(EVENT, Json.write(good)).at("/events/0");
        JsonNode refused = posts(EVENT, Json.write(bad)).at("/events/0");

        Outcome accepted = sent(good);
        assertThat(passes.get("passes").booleanValue()).isTrue();
        assertThat(passes.get("subject").stringValue()).isEqualTo(accepted.subject());
        List<Reason> foretold = refused.get("reasons")
                .valueStream()
                .map(reason -> Json.mapper().treeToValue(reason, Reason.class))
                .toList();
        assertThat(foretold).isNotEmpty().isEqualTo(sent(bad).reasons());
    }

    @Test
    void takesAnEventInBinaryModeToo() {
        HttpResponse<String> answer = AgencySystem.send(request("/api/v1/events?dry-run=true")
                .header("ce-specversion", "1.0")
                .header("ce-id", anId())
                .header("ce-source", "/agencies/MS-15")
                .header("ce-type", "vn.lienthong.casefile.open.v1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(Examples.aCaseFile()))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"passes\":true");
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        HttpResponse<String> unsure = AgencySystem.send(request("/api/v1/events?dry-run=perhaps")
                .header("Content-Type", BATCH)
                .POST(HttpRequest.BodyPublishers.ofString("[]")));

        assertThat(unsure.statusCode()).isEqualTo(422);
    }

    private static Outcome sent(ObjectNode event) {
        return agency(MARKET)
                .publishes(
                        event.get("id").stringValue(), event.get("type").stringValue(), Json.write(event.get("data")));
    }

    private static JsonNode posts(String contentType, byte[] body) {
        HttpResponse<String> answer = AgencySystem.send(request("/api/v1/events?dry-run")
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(RunningSystem.url(Part.INTAKE, path))
                .header("Authorization", "Bearer " + agency(MARKET).token());
    }

    /** The ends of all topics that a command could come to, once nothing moves any more. */
    private static Map<TopicPartition, Long> ends() throws Exception {
        KafkaLogin operator = KafkaLogin.of(
                RunningSystem.system().bootstrapServers(),
                RunningSystem.system().credentials(),
                KafkaUsers.OPERATOR);
        try (Admin admin = Admin.create(operator.properties())) {
            var topics = admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = topics.values().stream()
                    .filter(topic ->
                            topic.name().startsWith("agency.") || topic.name().startsWith("lienthong."))
                    .filter(topic -> !topic.name().equals(Topics.AUDIT_HEADS)) // signed as time goes by
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<TopicPartition, Long> found = new HashMap<>();
            Awaitility.await().until(() -> {
                Map<TopicPartition, Long> now = offsets(admin, asked);
                boolean still = now.equals(found);
                found.putAll(now);
                return still;
            });
            return found;
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Map<TopicPartition, OffsetSpec> asked)
            throws Exception {
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static String anId() {
        return "dry-run-" + UUID.randomUUID();
    }
}

package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.acceptance.Examples.aCaseFile;
import static vn.lienthong.acceptance.RunningSystem.HOSTILE;
import static vn.lienthong.acceptance.RunningSystem.MARKET;
import static vn.lienthong.acceptance.RunningSystem.STANDING_OFFICE;
import static vn.lienthong.acceptance.RunningSystem.agency;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.parking.Correction;
import vn.lienthong.contract.parking.ParkingCommand;
import vn.lienthong.contract.parking.ParkingCommand.DiscardParked;
import vn.lienthong.contract.parking.ParkingCommand.ReplayParked;
import vn.lienthong.contract.parking.ParkingId;
import vn.lienthong.standalone.Part;

/** What is wrong is answered with every reason, over REST and over Kafka; the stream goes on and nothing is lost. */
class HostileInputTest {
    private static final String TYPE = MessageTypes.of(aCaseFile()).name();
    private static final String VALID = new String(Json.write(aCaseFile()), StandardCharsets.UTF_8);

    private final AgencySystem hostile = agency(HOSTILE);

    /** An input, and the reasons it must get, each as {@code code pointer}. */
    private record Input(String name, Map<String, String> headers, byte[] payload, int status, List<String> reasons) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Input> inputs() {
        return Stream.of(
                bad("malformed JSON", "{\"facts\":", "malformed_json "),
                bad("an empty payload", "", "malformed_json "),
                bad("nesting of 5,000 levels", "[".repeat(5000), "malformed_json "),
                bad("a field given twice", "{\"audience\":[],\"audience\":[]}", "malformed_json "),
                bad(
                        "a missing field",
                        VALID.replace("\"title\":", "\"titel\":"),
                        "schema /facts/titel",
                        "schema /facts/title"),
                bad(
                        "an unknown province",
                        VALID.replace("\"province\":\"15\"", "\"province\":\"99\""),
                        "unknown_province /facts/detection/province"),
                bad(
                        "a date in the future",
                        VALID.replace("2026-11-02", "2999-01-01"),
                        "impossible_date /facts/detection/on"),
                bad(
                        "a day that does not exist",
                        VALID.replace("2026-11-02", "2025-02-30"),
                        "impossible_date /facts/detection/on"),
                bad(
                        "several faults at once",
                        VALID.replace("2026-11-02", "2999-01-01")
                                .replace("\"province\":\"15\"", "\"province\":\"99\"")
                                .replace("\"fromTip\":false", "\"fromTip\":\"no\""),
                        "schema /facts/detection/fromTip",
                        "impossible_date /facts/detection/on",
                        "unknown_province /facts/detection/province"),
                bad(
                        "a number no record can hold",
                        VALID.replace("12500000", "1" + "0".repeat(400)),
                        "schema /facts/goods/valueVnd"),
                new Input(
                        "invalid UTF-8",
                        Map.of(),
                        new byte[] {'{', '"', (byte) 0xC3, '(', '"', '}'},
                        422,
                        List.of("not_utf8 ")),
                new Input(
                        "another agency's source",
                        Map.of("source", "/agencies/MS-15"),
                        utf8(VALID),
                        422,
                        List.of("wrong_source ce:source")),
                new Input(
                        "another version of CloudEvents",
                        Map.of("specversion", "0.3"),
                        utf8(VALID),
                        422,
                        List.of("envelope ce:specversion")),
                new Input(
                        "a time in the future",
                        Map.of("time", "2999-01-01T00:00:00Z"),
                        utf8(VALID),
                        422,
                        List.of("impossible_date ce:time")),
                new Input(
                        "an unknown type",
                        Map.of("type", "vn.lienthong.casefile.explode.v1"),
                        utf8(VALID),
                        422,
                        List.of("unknown_type ce:type")),
                new Input(
                        "an event instead of a command",
                        Map.of("type", "vn.lienthong.casefile.opened.v1"),
                        utf8(VALID),
                        422,
                        List.of("unknown_type ce:type")),
                bad("a NUL in a title", VALID.replace("500 bao", "500\\u0000bao"), "schema /facts/title"),
                bad("a turned direction", VALID.replace("500 bao", "500\u202Ebao"), "schema /facts/title"),
                bad("half a character", VALID.replace("500 bao", "500\\ud83dbao"), "schema /facts/title"),
                bad("a blank", VALID.replace("Đội QLTT số 1", "\u00A0"), "schema /facts/detection/by"),
                bad(
                        "a day in another spelling",
                        VALID.replace("2026-11-02", "02/11/2026"),
                        "schema /facts/detection/on"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void overKafkaEachGetsItsReasons(Input input) {
        Map<String, String> headers = new HashMap<>();
        attributes(input).forEach((name, value) -> headers.put("ce_" + name, value));
        String id = headers.get("ce_id");

        Outcome outcome = hostile.publishesRaw(headers, input.payload(), found -> id.equals(found.command()));

        assertThat(outcome.status()).isEqualTo(Outcome.Status.REFUSED);
        assertThat(outcome.reasons().stream().map(HostileInputTest::told))
                .containsExactlyInAnyOrderElementsOf(input.reasons());
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void overRestEachGetsItsReasons(Input input) {
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/json"));
        attributes(input).forEach((name, value) -> headers.put("ce-" + name, value));

        HttpResponse<String> response = hostile.posts(headers, input.payload());

        JsonNode body = Json.tree(utf8(response.body()));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(input.status());
        assertThat(body.get("reasons").valueStream().map(HostileInputTest::told))
                .containsExactlyInAnyOrderElementsOf(input.reasons());
    }

    @Test
    void moreThanOneMebibyteIsRefusedOverKafkaAndOverRest() {
        String id = "large-" + UUID.randomUUID();
        byte[] large = utf8("{\"facts\":\"" + "x".repeat(1024 * 1024) + "\"}");

        Outcome outcome = hostile.publishes(id, TYPE, large);
        HttpResponse<String> response = hostile.posts(
                Map.of("ce-specversion", "1.0", "ce-id", id, "ce-source", "/agencies/" + HOSTILE, "ce-type", TYPE),
                large);

        assertThat(outcome.reasons().stream().map(HostileInputTest::told)).containsExactly("too_large ");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("too_large");
    }

    @Test
    void anIdUsedForAnotherContentIsRefusedAndTheFirstStands() {
        String id = "twice-" + UUID.randomUUID();

        Outcome first = hostile.publishes(id, aCaseFile("Vụ thứ nhất"));
        HttpResponse<String> again = hostile.posts(id, aCaseFile("Vụ thứ nhất"));
        HttpResponse<String> other = hostile.posts(id, aCaseFile("Vụ khác"));

        assertThat(first.status()).isEqualTo(Outcome.Status.ACCEPTED);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Json.tree(utf8(again.body())).get("subject").stringValue()).isEqualTo(first.subject());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("duplicate_id");
        assertThat(hostile.inbox().stream()
                        .filter(delivery -> delivery.envelope().type().equals("vn.lienthong.casefile.opened.v1"))
                        .filter(delivery ->
                                first.subject().equals(delivery.envelope().subject())))
                .hasSize(1);
    }

    @Test
    void whatHasNoIdIsKeptForTheStandingOfficeAndItsSenderIsTold() {
        Outcome outcome = hostile.publishesRaw(
                Map.of("nonsense", "đây không phải CloudEvents"),
                utf8("xin chào"),
                found -> found.status() == Outcome.Status.PARKED);

        assertThat(outcome.position()).startsWith("agency.COASTGUARD.outbox-0@").isEqualTo(outcome.command());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> agency(STANDING_OFFICE)
                        .gets(Part.INTAKE, "/api/v1/parked?limit=500")
                        .findValuesAsString("id")
                        .contains(outcome.position()));
        assertThat(hostile.getsRaw(Part.INTAKE, "/api/v1/parked").statusCode()).isEqualTo(403);
    }

    /** From a record that nobody can decode to the effect of what its sender meant, and the list is empty of it again. */
    @Test
    void whatIsKeptIsSentAgainCorrectedOnceByANamedOfficer() {
        ParkingId kept = new ParkingId(String.valueOf(hostile.publishesRaw(
                        Map.of("nonsense", UUID.randomUUID().toString()),
                        utf8("không phải JSON"),
                        found -> found.status() == Outcome.Status.PARKED)
                .position()));
        AgencySystem office = agency(STANDING_OFFICE);
        await().atMost(Duration.ofSeconds(30)).until(() -> waits(office, kept));
        Correction wrong = new Correction(TYPE, "{}");
        Correction right = new Correction(TYPE, new String(Json.write(aCaseFile("Vụ đã sửa")), StandardCharsets.UTF_8));

        HttpResponse<String> asItStands = settles(office, new ReplayParked(kept, "Thử lại.", null));
        HttpResponse<String> refused = settles(office, new ReplayParked(kept, "Theo công văn.", wrong));
        HttpResponse<String> foreign = settles(hostile, new DiscardParked(kept, "Của tôi."));
        assertThat(waits(office, kept)).as("refused, and still waits").isTrue();
        HttpResponse<String> done = settles(office, new ReplayParked(kept, "Theo công văn.", right));

        assertThat(List.of(asItStands.statusCode(), refused.statusCode(), foreign.statusCode(), done.statusCode()))
                .containsExactly(409, 422, 409, 201);
        assertThat(refused.body()).contains("/correction/text", "/facts");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode settled =
                    office.gets(Part.INTAKE, "/api/v1/parked/" + kept).path("settlement");
            assertThat(settled.at("/how/officer").asString()).isEqualTo("Trần Thị Bình");
            assertThat(settled.at("/outcome/status").asString()).isEqualTo("accepted");
        });
        assertThat(waits(office, kept)).isFalse();
        assertThat(hostile.inbox().stream()
                        .flatMap(delivery -> delivery.outcome().stream())
                        .filter(outcome -> ("corrected-" + kept).equals(outcome.command())))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(Outcome.Status.ACCEPTED));
        HttpResponse<String> again = settles(office, new DiscardParked(kept, "Lần nữa."));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Trần Thị Bình", "Theo công văn.");
    }

    private static boolean waits(AgencySystem office, ParkingId kept) {
        return office.gets(Part.INTAKE, "/api/v1/parked?limit=500")
                .findValuesAsString("id")
                .contains(kept.value());
    }

    private static HttpResponse<String> settles(AgencySystem by, ParkingCommand command) {
        String officer =
                URLEncoder.encode("Trần Thị Bình", StandardCharsets.UTF_8).replace("+", "%20");
        return by.posts(
                Map.of(
                        "ce-specversion",
                        "1.0",
                        "ce-id",
                        "settle-" + UUID.randomUUID(),
                        "ce-source",
                        "/agencies/" + by.code(),
                        "ce-type",
                        MessageTypes.of(command).name(),
                        "ce-officer",
                        officer,
                        "content-type",
                        "application/json"),
                Json.write(command));
    }

    @Test
    void nobodyElseIsDelayedByIt() {
        for (int count = 0; count < 50; count++) {
            hostile.posts(Map.of("ce-id", "noise-" + count), utf8("{".repeat(1000)));
        }

        Outcome outcome = agency(MARKET).publishes("calm-" + UUID.randomUUID(), aCaseFile());

        assertThat(outcome.status()).isEqualTo(Outcome.Status.ACCEPTED);
    }

    @Test
    void whatIsSpelledOtherwiseIsAnsweredWithTheSpellingExpected() {
        String id = "spelled-" + UUID.randomUUID();
        Map<String, String> attributes = attributes(new Input("", Map.of("id", id), utf8(VALID), 422, List.of()));
        Map<String, String> kafka = new HashMap<>();
        attributes.forEach((name, value) -> kafka.put(name.equals("id") ? "CE_id" : "ce_" + name, value));
        Map<String, String> rest = new HashMap<>();
        attributes.forEach((name, value) -> rest.put(name.equals("id") ? "ce_id" : "ce-" + name, value));

        Outcome outcome = hostile.publishesRaw(kafka, utf8(VALID), found -> id.equals(found.command()));
        HttpResponse<String> response = hostile.posts(rest, utf8(VALID));

        assertThat(outcome.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.detail()).contains("“CE_id”", "“ce_id”"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("“ce_id”", "“ce-id”");
    }

    @Test
    void anEventThatIsOneDocumentIsUnderstoodAtBothDoors() {
        String id = "structured-" + UUID.randomUUID();
        String document = """
            {"specversion": "1.0", "id": "%s", "source": "/agencies/%s", "type": "%s", "data": %s}\
            """.formatted(id, HOSTILE, TYPE, VALID);
        Map<String, String> headers = Map.of("content-type", "application/cloudevents+json");

        Outcome outcome = hostile.publishesRaw(headers, utf8(document), found -> id.equals(found.command()));
        HttpResponse<String> again = hostile.posts(headers, utf8(document));
        HttpResponse<String> binary = hostile.posts(
                Map.of("ce-specversion", "1.0", "ce-id", id, "ce-source", "/agencies/" + HOSTILE, "ce-type", TYPE),
                utf8(VALID));

        assertThat(outcome.status()).isEqualTo(Outcome.Status.ACCEPTED);
        assertThat(List.of(again, binary)).allSatisfy(response -> {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            assertThat(Json.tree(utf8(response.body())).get("subject").stringValue())
                    .isEqualTo(outcome.subject());
        });
    }

    /** As some keyboards type it; found by whoever types it otherwise, and known again by its sender. */
    @Test
    void decomposedTextIsComposedAndFoundHoweverItsTonesAreTyped() {
        String word = "Hoà Thuỷ " + UUID.randomUUID().toString().substring(0, 8);
        String id = "decomposed-" + UUID.randomUUID();
        byte[] sent = utf8(Normalizer.normalize(
                new String(Json.write(aCaseFile(word)), StandardCharsets.UTF_8), Normalizer.Form.NFD));
        Map<String, String> headers =
                Map.of("ce-specversion", "1.0", "ce-id", id, "ce-source", "/agencies/" + HOSTILE, "ce-type", TYPE);

        HttpResponse<String> first = hostile.posts(headers, sent);
        HttpResponse<String> again = hostile.posts(headers, sent);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String typed : List.of(word, word.replace("oà", "òa").replace("uỷ", "ủy"), word.toUpperCase())) {
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                String asked = URLEncoder.encode(Normalizer.normalize(typed, form), StandardCharsets.UTF_8);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> hostile.gets(Part.EXCHANGE, "/api/v1/casefiles?q=" + asked)
                                .findValuesAsString("title")
                                .equals(List.of(word)));
            }
        }
    }

    private static Map<String, String> attributes(Input input) {
        Map<String, String> attributes = new HashMap<>(Map.of(
                "specversion",
                "1.0",
                "id",
                "hostile-" + UUID.randomUUID(),
                "source",
                "/agencies/" + HOSTILE,
                "type",
                TYPE));
        attributes.putAll(input.headers());
        return attributes;
    }

    private static Input bad(String name, String payload, String... reasons) {
        return new Input(name, Map.of(), utf8(payload), 422, List.of(reasons));
    }

    private static String told(Reason reason) {
        return reason.code().wire() + " " + (reason.pointer() == null ? "" : reason.pointer());
    }

    private static String told(JsonNode reason) {
        return reason.get("code").stringValue() + " " + reason.get("pointer").stringValue("");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.intake.door.Arrivals.LAO_CAI;
import static vn.lienthong.intake.door.Arrivals.NOW;
import static vn.lienthong.intake.door.Arrivals.aCaseFile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.runtime.message.Digest;

class ReadingTest {
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final Admission ADMISSION = Arrivals.anAdmission();

    @ParameterizedTest
    @ValueSource(strings = {STRUCTURED, STRUCTURED + "; charset=utf-8", "Application/CloudEvents+JSON"})
    void readsAnEventThatIsOneDocumentAsTheSameInBinaryMode(String contentType) {
        String data = "{ \"facts\" :" + facts() + "}";
        String document = """
                {"specversion": "1.0", "id": "1", "source": "/agencies/MS-15", "time": "2026-11-20T09:15:00+07:00",
                 "data": %s, "type": "vn.lienthong.casefile.open.v1", "datacontenttype": "application/json"}""".formatted(data);
        Arrival structured = Reading.KAFKA.read(LAO_CAI, Map.of("content-type", contentType), utf8(document), NOW);
        Map<String, String> binary = headers("ce_");

        Arrival same = Reading.KAFKA.read(LAO_CAI, binary, utf8(data), NOW);

        assertThat(structured.payload()).isEqualTo(utf8(data));
        Verdict.Admitted one = (Verdict.Admitted) ADMISSION.admit(structured);
        Verdict.Admitted other = (Verdict.Admitted) ADMISSION.admit(same);
        assertThat(one.command().envelope()).isEqualTo(other.command().envelope());
        assertThat(one.command().digest()).isEqualTo(other.command().digest()).isEqualTo(Digest.of(utf8(data)));
    }

    @Test
    void readsDataInBase64() {
        ObjectNode event = anEvent();
        event.remove("data");
        event.put("data_base64", Base64.getEncoder().encodeToString(Json.write(aCaseFile())));

        assertThat(ADMISSION.admit(structured(event))).isInstanceOf(Verdict.Admitted.class);
        event.put("data_base64", "no base64!");
        assertThat(refused(structured(event))).extracting(Reason::pointer).contains("ce:data_base64");
        event.put("data", 1);
        assertThat(refused(structured(event))).extracting(Reason::pointer).contains("ce:data_base64");
    }

    @Test
    void readsADocumentThatBeginsWithAByteOrderMark() {
        byte[] document = utf8("\uFEFF" + anEvent());

        Arrival arrival = Reading.HTTP.read(LAO_CAI, Map.of("content-type", STRUCTURED), document, NOW);

        assertThat(ADMISSION.admit(arrival)).isInstanceOf(Verdict.Admitted.class);
    }

    @Test
    void refusesADocumentWithoutDataOrWithDataThatIsNoObject() {
        ObjectNode without = anEvent();
        without.remove("data");
        assertThat(refused(structured(without))).extracting(Reason::code).containsExactly(ReasonCode.MALFORMED_JSON);

        for (String data : List.of("[]", "\"x\"", "1", "null", "true")) {
            ObjectNode event = anEvent();
            event.set("data", Json.mapper().readTree(data));
            assertThat(refused(structured(event))).isNotEmpty();
        }
    }

    @Test
    void keepsADocumentThatCannotBeDecoded() {
        for (String document : List.of("{", "", "{\"id\":\"1\",\"id\":\"2\"}", "{\"id\":\"1\"} x")) {
            Arrival arrival = Reading.KAFKA.read(LAO_CAI, Map.of("content-type", STRUCTURED), utf8(document), NOW);

            assertThat(ADMISSION.admit(arrival)).isInstanceOf(Verdict.Kept.class);
        }
    }

    @Test
    void refusesAnAttributeThatIsNoText() {
        ObjectNode event = anEvent();
        event.putObject("source");

        assertThat(refused(structured(event))).extracting(Reason::pointer).containsExactly("ce:source");
        assertThat(refused(Reading.KAFKA.read(LAO_CAI, Map.of("content-type", STRUCTURED), utf8("[1]"), NOW)))
                .extracting(Reason::detail)
                .containsExactly("Sự kiện dạng cấu trúc phải là một nhóm trường trong { }.");
    }

    @ParameterizedTest
    @CsvSource({
        "KAFKA, CE_id, ce_, id",
        "KAFKA, ce-id, ce_, id",
        "KAFKA, Ce_Id, ce_, id",
        "KAFKA, ce_ID, ce_, id",
        "KAFKA, id, ce_, id",
        "KAFKA, cloudEvents:type, ce_, type",
        "KAFKA, ce-correlationid, ce_, correlationid",
        "HTTP, ce_id, ce-, id",
        "HTTP, ceid, ce-, id",
        "HTTP, x-ce-source, ce-, source",
        "HTTP, ce_time, ce-, time"
    })
    void namesTheSpellingItFoundAndTheOneItExpects(Reading binding, String found, String prefix, String attribute) {
        Map<String, String> headers = headers(prefix);
        String value = headers.remove(prefix + attribute);
        headers.put(found, value == null ? "2026-11-20T09:15:00Z" : value);

        Arrival arrival = binding.read(LAO_CAI, headers, Json.write(aCaseFile()), NOW);

        assertThat(refused(arrival))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.ENVELOPE, "ce:" + attribute));
        assertThat(refused(arrival).getFirst().detail())
                .contains("Thấy “" + found + "”")
                .contains("“" + prefix + attribute + "”");
        // its sender is answered by the id it meant
        assertThat(Attributes.hasId(arrival)).isTrue();
    }

    @Test
    void namesTheMemberOfADocumentThatIsSpelledOtherwise() {
        ObjectNode event = anEvent();
        event.set("specVersion", event.remove("specversion"));

        assertThat(refused(structured(event)).getFirst().detail())
                .contains("“specVersion”")
                .contains("“specversion”");
    }

    @Test
    void doesNotMindTheHeadersOfOthers() {
        Map<String, String> headers = headers("ce_");
        headers.putAll(Map.of("id", "77", "time", "noon", "subject", "x", "X-Type", "x", "traceparent", "00-1"));

        assertThat(ADMISSION.admit(Reading.KAFKA.read(LAO_CAI, headers, Json.write(aCaseFile()), NOW)))
                .isInstanceOf(Verdict.Admitted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/cloudevents-batch+json", "application/cloudevents+avro", "application/cloudevents"})
    void refusesOtherModesAndSaysWhichItTakes(String contentType) {
        Arrival arrival = Reading.KAFKA.read(LAO_CAI, Map.of("content-type", contentType), utf8("[]"), NOW);

        assertThat(refused(arrival))
                .extracting(Reason::code, Reason::pointer)
                .containsExactly(tuple(ReasonCode.ENVELOPE, "ce:datacontenttype"));
    }

    @Test
    void tellsWhomSendsADocumentWithoutSayingSoWhatToSay() {
        Arrival arrival = Reading.KAFKA.read(
                LAO_CAI,
                Map.of("content-type", "application/json"),
                utf8(anEvent().toString()),
                NOW);

        assertThat(refused(arrival))
                .extracting(Reason::detail)
                .containsExactly(
                        "Nội dung là sự kiện dạng cấu trúc; hãy ghi content-type là application/cloudevents+json.");
    }

    private static Arrival structured(ObjectNode event) {
        return Reading.KAFKA.read(LAO_CAI, Map.of("content-type", STRUCTURED), utf8(event.toString()), NOW);
    }

    private static ObjectNode anEvent() {
        ObjectNode event = Json.mapper().createObjectNode();
        headers("").forEach(event::put);
        event.set("data", Json.tree(Json.write(aCaseFile())));
        return event;
    }

    private static Map<String, String> headers(String prefix) {
        Map<String, String> headers = new HashMap<>();
        Arrivals.attributes("1", aCaseFile()).forEach((name, value) -> headers.put(prefix + name, value));
        return headers;
    }

    private static String facts() {
        return Json.tree(Json.write(aCaseFile())).get("facts").toString();
    }

    private static List<Reason> refused(Arrival arrival) {
        Verdict verdict = ADMISSION.admit(arrival);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).reasons();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

class PayloadCheckTest {
    private static final PayloadCheck CHECK = new PayloadCheck(new AFewReferences());

    @Test
    void findsNothingAgainstAGoodPayload() {
        assertThat(against("casefile.open", payload -> {})).isEmpty();
    }

    @Test
    void findsEverythingAtOnceInTheOrderOfItsPointers() {
        List<Reason> reasons = against("casefile.open", payload -> {
            facts(payload).remove("title");
            facts(payload).put("colour", "red");
            facts(payload).put("fineVnd", "ninety");
            detection(payload).put("on", "2026-12-24");
            detection(payload).put("province", "99");
            payload.putArray("audience").add("MS-15").add("NOBODY-1");
            goods(payload).put("description", "x".repeat(501));
        });

        assertThat(reasons)
                .extracting(Reason::pointer, Reason::code)
                .containsExactly(
                        tuple("/audience/1", ReasonCode.UNKNOWN_AGENCY),
                        tuple("/facts/colour", ReasonCode.SCHEMA),
                        tuple("/facts/detection/on", ReasonCode.IMPOSSIBLE_DATE),
                        tuple("/facts/detection/province", ReasonCode.UNKNOWN_PROVINCE),
                        tuple("/facts/fineVnd", ReasonCode.SCHEMA),
                        tuple("/facts/goods/description", ReasonCode.SCHEMA),
                        tuple("/facts/title", ReasonCode.SCHEMA));
    }

    @Test
    void tellsEachReasonAsAVietnameseSentence() {
        List<Reason> reasons = against("casefile.open", payload -> {
            facts(payload).remove("title");
            facts(payload).put("colour", "red");
            facts(payload).put("fineVnd", "ninety");
            detection(payload).put("on", "2025-02-30");
            detection(payload).put("province", "99");
            payload.putArray("audience").add("NOBODY-1");
            goods(payload).put("group", "Thuốc lá");
            goods(payload).putArray("quantities").addObject().put("value", -1);
        });

        assertThat(reasons)
                .extracting(Reason::detail)
                .allSatisfy(detail -> assertThat(detail)
                        .matches("(?s)\\p{Lu}.*\\.")
                        .doesNotContain("..")
                        .containsPattern("[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]"));
        assertThat(reasons)
                .extracting(Reason::detail)
                .contains(
                        "Thiếu trường bắt buộc “Tiêu đề”.",
                        "Trường này không có trong mẫu; hãy kiểm tra lại tên trường.",
                        "Ngày \"2025-02-30\" không tồn tại hoặc ở tương lai.",
                        "Không có cơ quan nào mang mã \"NOBODY-1\" trong danh bạ.",
                        "Không có tỉnh, thành phố nào mang mã \"99\".");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-11-21, true",
        "2026-11-22, false",
        "2026-11, true",
        "2026-12, false",
        "2026, true",
        "2027, false",
        "2024-02-29, true",
        "2025-02-29, false",
        "2025-02-30, false",
        "2025-13, false",
        "2025-00-10, false"
    })
    void takesADateOnlyIfItExistsAndHasBegunInVietnam(String date, boolean taken) {
        List<Reason> reasons =
                against("casefile.open", payload -> detection(payload).put("on", date));

        if (taken) {
            assertThat(reasons).isEmpty();
        } else {
            assertThat(reasons)
                    .extracting(Reason::pointer, Reason::code)
                    .containsExactly(tuple("/facts/detection/on", ReasonCode.IMPOSSIBLE_DATE));
        }
    }

    @Test
    void tellsTheWordsThatShipAndRefusesNoneThatTheDirectoryHasBesideThem() {
        JsonNode violation =
                SchemaFiles.tree(Samples.type("casefile.open")).at("/properties/facts/properties/violation");

        assertThat(violation.path("description").asString())
                .contains("business_conditions = vi phạm điều kiện kinh doanh", "words?list=violation");
        assertThat(violation.has("enum")).isFalse();
        assertThat(against("casefile.open", payload -> facts(payload).put("violation", "recorded_later")))
                .isEmpty();
    }

    @Test
    void asksForAWordOnTheDayOfTheFactsAndForATextWithOther() {
        assertThat(against("casefile.open", payload -> {
                    detection(payload).put("on", "2025-02-28");
                    detection(payload).put("force", "police_district");
                }))
                .isEmpty();
        assertThat(against("casefile.open", payload -> {
                    detection(payload).put("on", "2025-03-01");
                    detection(payload).put("force", "police_district");
                    facts(payload).put("violation", "other");
                    facts(payload).remove("other");
                }))
                .extracting(Reason::pointer, Reason::code)
                .containsExactly(
                        tuple("/facts/detection/force", ReasonCode.UNKNOWN_WORD),
                        tuple("/facts/other", ReasonCode.SCHEMA));
    }

    @Test
    void reckonsTodayByTheClockOfVietnam() {
        ObjectNode payload = Samples.tree(Samples.type("casefile.open"));
        detection(payload).put("on", "2026-11-22");
        MessageType type = Samples.type("casefile.open");

        assertThat(CHECK.reasons(type, payload, Instant.parse("2026-11-21T16:59:59Z")))
                .hasSize(1);
        assertThat(CHECK.reasons(type, payload, Instant.parse("2026-11-21T17:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "casefile.open, /facts, []",
        "casefile.open, /facts/detection/fromTip, '\"true\"'",
        "casefile.open, /withheld/0/field, '\"finger\"'",
        "casefile.open, /withheld/0/from, []",
        "casefile.amend, /lifted/0, '\"Công an\"'",
        "request.make, /withheld/0/field, '\"value\"'",
        "casefile.open, /facts/goods/valueVnd, 1.5",
        "casefile.open, /facts/goods/valueVnd, -1",
        "casefile.open, /facts/violation, '\"theft\"'",
        "casefile.open, /facts/measures/0, '\"shot\"'",
        "casefile.open, /facts/source, '\"javascript:alert(1)\"'",
        "request.make, /addressees, []",
        "request.make, /content/dueAt, '\"soon\"'",
        "request.make, /content/caseFile, '\"1234\"'",
        "request.make, /content/basis, '\"\"'",
        "request.make, /content/urgency, '\"URGENT\"'",
        "information.share, /content/reliability, '\"G\"'",
        "information.share, /content/credibility, 2",
        "information.share, /communities/0/of, '\"Tổ 12\"'",
        "information.share, /communities/0/kind, '\"friends\"'",
        "information.share, /conditions/purpose, '\"\"'",
        "information.share, /conditions/evidence, '\"sometimes\"'",
        "information.ask-onward, /purpose, null",
        "information.ask-onward, /purpose, '\"\"'",
        "information.use, /in, null",
        "information.use, /in/caseFile, '\"VV-1\"'",
        "information.use, /evidence, '\"yes\"'",
        "information.use, /purpose, '\"\"'",
        "request.accept, /request, null"
    })
    void pointsAtTheOneValueThatIsWrong(String type, String pointer, String value) {
        MessageType checked = Samples.type(type);
        ObjectNode payload = Samples.tree(checked);

        Samples.put(payload, pointer, Json.mapper().readTree(value));

        assertThat(CHECK.reasons(checked, payload, Samples.AFTERWARDS))
                .isNotEmpty()
                .extracting(Reason::pointer)
                .allMatch(found -> found.startsWith(pointer));
    }

    @Test
    void takesATextOfTheGreatestLengthAndNotOneCharacterMore() {
        assertThat(against("request.make", payload -> content(payload).put("title", "ệ".repeat(200))))
                .isEmpty();
        assertThat(against("request.make", payload -> content(payload).put("title", "ệ".repeat(201))))
                .extracting(Reason::pointer)
                .containsExactly("/content/title");
    }

    @Test
    void refusesMoreAddresseesThanARequestMayHave() {
        assertThat(against("request.make", payload -> {
                    var addressees = payload.putArray("addressees");
                    for (int index = 0; index < 51; index++) {
                        addressees.add("MS-15");
                    }
                }))
                .extracting(Reason::pointer)
                .containsExactly("/addressees");
    }

    @Test
    void checksOnlyTypesOfTheTable() {
        MessageType unknown = new MessageType(
                "x",
                Object.class,
                null,
                MessageType.Kind.COMMAND,
                null,
                "x",
                MessageType.Turn.BETWEEN,
                MessageType.Alarm.NEVER);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CHECK.reasons(unknown, Samples.tree(Samples.type("request.make")), Samples.AFTERWARDS))
                .withMessage("no schema for x");
    }

    private static List<Reason> against(String type, Consumer<ObjectNode> change) {
        ObjectNode payload = Samples.tree(Samples.type(type));
        change.accept(payload);
        return CHECK.reasons(Samples.type(type), payload, Samples.AFTERWARDS);
    }

    private static ObjectNode facts(ObjectNode payload) {
        return (ObjectNode) payload.get("facts");
    }

    private static ObjectNode detection(ObjectNode payload) {
        return (ObjectNode) facts(payload).get("detection");
    }

    private static ObjectNode goods(ObjectNode payload) {
        return (ObjectNode) facts(payload).get("goods");
    }

    private static ObjectNode content(ObjectNode payload) {
        return (ObjectNode) payload.get("content");
    }
}

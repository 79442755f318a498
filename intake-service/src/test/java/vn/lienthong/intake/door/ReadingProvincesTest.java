package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.casefile.CaseFileCommand.OpenCaseFile;
import vn.lienthong.contract.casefile.Detection;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.runtime.message.Digest;

/** How the door reads provinces: of which map a code is, and which one a name means. */
class ReadingProvincesTest {
    private static final Admission ADMISSION = Arrivals.anAdmission();

    @ParameterizedTest
    @CsvSource({
        "2026-11-18, Lào Cai, 15",
        "2026-11-18, 'tỉnh Lào Cai', 15",
        "2026-11-18, 'lao cai', 15",
        "2026-11-18, 'Yên Bái', 15",
        "2024-03-01, 'Lào Cai', 10",
        "2024-03-01, 'Yên Bái', 15",
        "2024-03-01, 10, 10",
        "2024, 'Quảng Trị', 45",
        "2026-11-18, 'Long An', 80",
    })
    void readsANameByTheMapOfTheDayOfDetection(String on, String province, String code) {
        Detection detection = detection(admitted(Arrivals.withPayload(payload -> detection(payload)
                .put("on", on)
                .put("province", Normalizer.normalize(province, Normalizer.Form.NFD)))));

        assertThat(detection.province()).hasToString(code);
        assertThat(detection.mapDay()).isNull();
    }

    @Test
    void readsACodeByTheMapOfTheDayThatIsGiven() {
        Consumer<ObjectNode> former = payload ->
                detection(payload).put("on", "2024-03-01").put("province", "15").put("mapDay", "2026-01-01");

        Detection detection = detection(admitted(Arrivals.withPayload(former)));

        assertThat(detection.province()).hasToString("15");
        assertThat(detection.mapDay()).isEqualTo("2026-01-01");
    }

    @Test
    void refusesACodeThatItsMapHasNotAndSaysWhatItIs() {
        assertThat(refused(Arrivals.withPayload(payload -> detection(payload).put("province", "72"))))
                .extracting(Reason::code, Reason::pointer, Reason::detail)
                .containsExactly(tuple(
                        ReasonCode.UNKNOWN_PROVINCE,
                        "/facts/detection/province",
                        "Bản đồ ngày 18/11/2026 không có mã 72 (là Tỉnh Tây Ninh ngày 30/06/2025); hãy ghi mã của bản đồ ngày ấy,"
                                + " hoặc ghi tên."));
        assertThat(refused(Arrivals.withPayload(payload -> detection(payload).put("province", "77777"))))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.UNKNOWN_PROVINCE);
        assertThat(refused(Arrivals.withPayload(payload -> detection(payload).put("province", "99"))))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.UNKNOWN_PROVINCE);
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01, IMPOSSIBLE_DATE", "'hôm qua', SCHEMA", "2026-02-31, SCHEMA"})
    void refusesADayOfAMapThatCannotBe(String mapDay, ReasonCode code) {
        assertThat(refused(Arrivals.withPayload(payload -> detection(payload).put("mapDay", mapDay))))
                .extracting(Reason::code, Reason::pointer)
                .contains(tuple(code, "/facts/detection/mapDay"));
    }

    @ParameterizedTest
    @CsvSource({"'x\u202ey'", "' '", "'a'", "'Quảng'", "'\u0000'"})
    void refusesWhatIsNoName(String text) {
        assertThat(refused(Arrivals.withPayload(payload -> detection(payload).put("province", text))))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.detail()).doesNotContain("\u202e", "\u0000"));
    }

    @Test
    void readsEveryPlaceOfEveryCommandAndKeepsTheDigestOfWhatWasReceived() {
        String tip = """
                {"content":{"channel":"hotline","title":"Kho thuốc lá","text":"Kho ở Long An.","province":"Long An",
                "facts":{"province":"tỉnh Long An","goods":"tobacco"}}}""";
        String information = """
                {"content":{"title":"Tuyến mới","text":"Hàng đi đường tắt.","reliability":"B","credibility":"2",
                "picture":{"areas":["Đắk Nông","15"]}},"audience":["POLICE-15"]}""";

        Verdict.Admitted received = admitted(arrival("vn.lienthong.tip.receive.v1", tip));
        Verdict.Admitted shared = admitted(arrival("vn.lienthong.information.share.v1", information));

        ReceiveTip content = (ReceiveTip) received.command().content();
        assertThat(content.content().province()).hasToString("80");
        assertThat(content.content().facts().province()).hasToString("80");
        assertThat(((ShareInformation) shared.command().content())
                        .content()
                        .picture()
                        .areas())
                .hasToString("[68, 15]");
        assertThat(received.command().digest())
                .isEqualTo(Digest.of(tip.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void leavesTheBytesAloneWhereNothingIsNamed() {
        Arrival arrival = Arrivals.anArrival(Arrivals.aCaseFile());

        assertThat(admitted(arrival).command().payload()).isSameAs(arrival.payload());
    }

    private static Arrival arrival(String type, String payload) {
        return new Arrival(
                Arrivals.LAO_CAI,
                Map.of("specversion", "1.0", "id", "1", "source", "/agencies/MS-15", "type", type),
                "application/json",
                payload.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Arrivals.NOW);
    }

    private static ObjectNode detection(ObjectNode payload) {
        return (ObjectNode) payload.at("/facts/detection");
    }

    private static Detection detection(Verdict.Admitted admitted) {
        OpenCaseFile open = Json.read(admitted.command().payload(), OpenCaseFile.class);
        return open.facts().detection();
    }

    private static Verdict.Admitted admitted(Arrival arrival) {
        Verdict verdict = ADMISSION.admit(arrival);
        assertThat(verdict).as("%s", verdict).isInstanceOf(Verdict.Admitted.class);
        return (Verdict.Admitted) verdict;
    }

    private static List<Reason> refused(Arrival arrival) {
        Verdict verdict = ADMISSION.admit(arrival);
        assertThat(verdict).as("%s", verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).reasons();
    }
}

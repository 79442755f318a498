package vn.lienthong.views.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.custody.CustodyCheck;
import vn.lienthong.contract.custody.CustodyRecord;
import vn.lienthong.runtime.signature.RecordKey;

/** A record that was altered, reordered, cut or signed by another is found out, with nothing but the public keys. */
class SignedCustodyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    @TempDir
    private Path folder;

    private RecordKey key;
    private ObjectNode signed;

    @BeforeEach
    void aSignedRecord() {
        key = RecordKey.keptUnder(folder);
        signed = signed(AnyTransfer.events("Đủ \"hồ sơ\" \\ <b>"), key);
    }

    private static ObjectNode signed(List<? extends MatterEvent> events, RecordKey by) {
        return signed(CustodyRecords.of(events, NOW).orElseThrow(), by);
    }

    private static ObjectNode signed(CustodyRecord record, RecordKey by) {
        return (ObjectNode) Json.tree(Json.write(new CustodyRecord.Signed(record, by.sign(CanonicalJson.of(record)))));
    }

    private List<String> wrong() {
        return CustodyCheck.wrong(Json.write(signed), Json.write(key.published()));
    }

    private ArrayNode links() {
        return (ArrayNode) signed.at("/record/links");
    }

    @Test
    void isRightAsItWasSigned() {
        assertThat(wrong()).isEmpty();
        assertThat(links()).hasSize(5);
    }

    /** Number, title and officers are signed for, and no link rests on them. */
    @Test
    void isRightWithTheNamesAndFoundOutIfTheyWereAltered() {
        signed = signed(CustodyRecords.of(AnyTransfer.history("Đủ."), NOW).orElseThrow(), key);
        assertThat(wrong()).isEmpty();

        ((ObjectNode) links().get(4)).put("officer", "Người khác");

        assertThat(wrong()).hasSize(1).allMatch(reason -> reason.startsWith("Chữ ký không khớp"));
    }

    /** As records were before they told number, title and officers. */
    @Test
    void isRightAsRecordsOnceWere() {
        ObjectNode record = (ObjectNode) signed.get("record");
        record.remove("title");

        signed.put("signature", key.sign(CanonicalJson.of(record)));

        assertThat(record.propertyNames()).containsExactlyInAnyOrder("caseFile", "holder", "madeAt", "links");
        assertThat(wrong()).isEmpty();
    }

    /** The register keeps numbers as the store does, and writes fields in any order. */
    @Test
    void isTheSameDrawnFromTheRegister() {
        List<MatterEvent> stored = AnyTransfer.events("Đủ.").stream()
                .map(SignedCustodyTest::stored)
                .toList();

        signed = signed(stored, key);

        assertThat(wrong()).isEmpty();
    }

    private static MatterEvent stored(CaseFileEvent event) {
        String json = Document.parse(new String(Json.write(event), StandardCharsets.UTF_8))
                .toJson(RELAXED);
        return Json.read(json.getBytes(StandardCharsets.UTF_8), event.getClass());
    }

    @Test
    void isFoundOutIfAnythingWasAltered() {
        ((ObjectNode) links().get(1).at("/content/transfer")).put("because", "Không có gì.");

        assertThat(wrong())
                .anyMatch(reason -> reason.startsWith("Chữ ký không khớp"))
                .anyMatch(reason -> reason.contains("mắt xích số 1 đã bị sửa"));
    }

    @Test
    void isFoundOutIfItNamesAnotherHolder() {
        ((ObjectNode) signed.get("record")).put("holder", "TAX-15");

        assertThat(wrong()).hasSize(2).anyMatch(reason -> reason.contains("theo chuỗi thì POLICE-15 giữ"));
    }

    @Test
    void isFoundOutIfItWasReordered() {
        JsonNode second = links().get(1);
        links().set(1, links().get(2));
        links().set(2, second);

        assertThat(wrong())
                .anyMatch(reason -> reason.contains("đảo thứ tự"))
                .anyMatch(reason -> reason.contains("không nối vào"))
                .anyMatch(reason -> reason.contains("không thể xảy ra"));
    }

    @Test
    void isFoundOutIfItWasCutAtItsEndOrItsBeginning() {
        links().remove(4);
        assertThat(wrong()).anyMatch(reason -> reason.startsWith("Chữ ký không khớp"));

        links().remove(0);
        assertThat(wrong()).anyMatch(reason -> reason.contains("thiếu, thừa"));
    }

    @Test
    void isFoundOutIfAnotherKeySignedIt() {
        RecordKey other = RecordKey.keptUnder(folder.resolve("other"));
        links().remove(4);
        signed.put("signature", other.sign(CanonicalJson.of(signed.get("record"))));

        assertThat(wrong()).anyMatch(reason -> reason.contains("khóa lạ"));
    }

    @Test
    void isFoundOutIfTheSignatureIsNoneOfOurs() {
        for (String forged : List.of("", "a.b.c", "..", "eyJhbGciOiJub25lIn0..", "%%..%%", "e30..AA", "bnVsbA..AA")) {
            signed.put("signature", forged);
            assertThat(wrong()).as(forged).isNotEmpty();
        }
    }

    @Test
    void isFoundOutWhateverStandsInItsPlace() {
        byte[] keys = Json.write(key.published());
        for (String text : List.of(
                "",
                "{}",
                "[]",
                "null",
                "{\"record\":{\"links\":[{}]},\"signature\":1}",
                "{\"record\":{\"n\":1e999999999}}",
                "không")) {
            assertThat(CustodyCheck.wrong(text.getBytes(StandardCharsets.UTF_8), keys))
                    .as(text)
                    .isNotEmpty();
        }
        assertThat(CustodyCheck.wrong(Json.write(signed), "{}".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void isSignedByAKeyThatOnlyItsOwnerReadsAndThatOutlivesARestart() throws IOException {
        Path file = folder.resolve("custody-signing-key.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(RecordKey.keptUnder(folder).published()).isEqualTo(key.published());
        assertThat(key.published().toString()).doesNotContain(" d=");
        assertThat(RecordKey.in(file).published()).isEqualTo(key.published());
    }

    @Test
    void refusesAKeyFileThatHoldsNoPrivateKeyAndQuotesNothingOfIt() throws IOException {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, "{\"d\":\"secret\"}");

        assertThatIllegalStateException()
                .isThrownBy(() -> RecordKey.in(file))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    }
}

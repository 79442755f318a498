package vn.lienthong.views.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.custody.CanonicalJson;
import vn.lienthong.contract.custody.CustodyChain;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.handling.Withheld;
import vn.lienthong.contract.handling.WithheldField;
import vn.lienthong.contract.information.Credibility;
import vn.lienthong.contract.information.InformationContent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.information.Picture;
import vn.lienthong.contract.information.Reliability;
import vn.lienthong.contract.receipt.ObligationReceipt;
import vn.lienthong.contract.receipt.SignedCheck;
import vn.lienthong.contract.receipt.Stage;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.runtime.signature.RecordKey;
import vn.lienthong.views.audit.Ledger;
import vn.lienthong.views.register.RegisterQueries.Sent;
import vn.lienthong.views.register.RegisterQueries.SentEvent;

/** A receipt says what reached a recipient and what it did, no more; a forged one is found out with nothing but the public keys. */
class ReceiptsTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant NOW = MORNING.plus(Duration.ofDays(2));
    private static final AgencyCode PROVIDER = new AgencyCode("BORDER-15");
    private static final AgencyCode MARKET = new AgencyCode("MS-15");
    private static final AgencyCode POLICE = new AgencyCode("POLICE-15");
    private static final AgencyCode TAX = new AgencyCode("TAX-15");
    private static final InformationId INFORMATION = new InformationId(new UUID(0x389L, 7));
    private static final String SECRET = "Hai cơ sở viên ở bến phía bắc.";
    private static final InformationShared SHARED = new InformationShared(
            INFORMATION,
            PROVIDER,
            MORNING,
            new InformationContent(
                    "Đường cát qua lối mở",
                    SECRET,
                    new Picture(null, List.of(), "nhóm gùi hàng thuê", "đường cát", null, null),
                    Reliability.USUAL,
                    Credibility.PROBABLE),
            List.of(MARKET, POLICE, TAX),
            new Conditions(
                    "kiểm tra",
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new Withheld(WithheldField.TEXT, List.of(POLICE))),
                    null));

    @TempDir
    private Path folder;

    private final List<SentEvent> events = new ArrayList<>();
    private Ledger.Page ledger = new Ledger.Page(9, 1, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    private RecordKey key;

    @BeforeEach
    void informationThatWasRecalled() {
        key = RecordKey.keptUnder(folder);
        happens(SHARED);
        happens(new InformationAcknowledged(INFORMATION, MARKET, at(2)));
        happens(new InformationRecalled(
                INFORMATION,
                PROVIDER,
                at(5),
                "Nguồn sai.",
                List.of(MARKET, POLICE, TAX),
                new Deadline(at(5), at(48), true)));
        happens(new RemovalConfirmed(INFORMATION, MARKET, at(6)));
        ledger = new Ledger.Page(
                9,
                1,
                new TreeMap<>(Map.of(
                        "MS-15", new Ledger.Delivery(MORNING, at(5), 2),
                        "POLICE-15", new Ledger.Delivery(at(3), at(5), 1))),
                new TreeMap<>(Map.of("MS-15", new Ledger.FirstRead(at(1), 4))),
                new TreeMap<>());
    }

    private void happens(MatterEvent event) {
        events.add(new SentEvent("event-" + events.size(), event, Set.of(PROVIDER, MARKET, POLICE, TAX)));
    }

    private static Instant at(int hours) {
        return MORNING.plus(Duration.ofHours(hours));
    }

    private List<ObligationReceipt> receipts(AgencyCode reader) {
        Sent sent = new Sent("TT-2026-000001", PROVIDER, List.of(PROVIDER, TAX, POLICE, MARKET), events);
        return new Receipts(Matter.INFORMATION, INFORMATION.key(), sent, ledger).of(reader, NOW);
    }

    private static List<Stage> stages(ObligationReceipt receipt) {
        return receipt.steps().stream().map(step -> step.content().stage()).toList();
    }

    @Test
    void tellsTheProviderHowFarEachIsInTheOrderOfTime() {
        assertThat(receipts(PROVIDER))
                .extracting(receipt -> receipt.recipient().value())
                .containsExactly("MS-15", "POLICE-15", "TAX-15");
        assertThat(stages(receipts(PROVIDER).getFirst()))
                .containsExactly(Stage.DELIVERED, Stage.READ, Stage.ACCEPTED, Stage.DELIVERED, Stage.ACTED);
        assertThat(stages(receipts(PROVIDER).get(1)))
                .as("enrolled after it was shared: in its inbox is the recall alone")
                .containsExactly(Stage.DELIVERED);
        assertThat(receipts(PROVIDER).get(2).steps()).as("not connected").isEmpty();
    }

    @Test
    void givesARecipientItsOwnAlone() {
        assertThat(receipts(MARKET)).singleElement().satisfies(receipt -> {
            assertThat(receipt.recipient()).isEqualTo(MARKET);
            assertThat(new String(Json.write(receipt), StandardCharsets.UTF_8)).doesNotContain("POLICE-15", "TAX-15");
        });
        assertThat(receipts(new AgencyCode("CUSTOMS-RVII"))).isEmpty();
    }

    @Test
    void holdsNothingOfTheContentButTheDigestOfEachOnesOwnVersion() {
        ledger = new Ledger.Page(
                9,
                0,
                new TreeMap<>(Map.of("POLICE-15", new Ledger.Delivery(MORNING, at(5), 2))),
                new TreeMap<>(),
                new TreeMap<>());

        ObligationReceipt receipt = receipts(POLICE).getFirst();

        assertThat(new String(Json.write(receipt), StandardCharsets.UTF_8)).doesNotContain(SECRET, "đường cát");
        assertThat(receipt.steps().getFirst().content().digest())
                .isEqualTo(CustodyChain.digest(SHARED.seenBy(POLICE)))
                .isNotEqualTo(CustodyChain.digest(SHARED));
    }

    private ObjectNode signed() {
        ObligationReceipt receipt = receipts(MARKET).getFirst();
        return (ObjectNode)
                Json.tree(Json.write(new ObligationReceipt.Signed(receipt, key.sign(CanonicalJson.of(receipt)))));
    }

    private List<String> wrong(Object file) {
        return SignedCheck.check(Json.write(file), Json.write(key.published())).wrong();
    }

    private static ArrayNode steps(ObjectNode signed) {
        return (ArrayNode) signed.at("/receipt/steps");
    }

    @Test
    void isRightAsItWasSignedAloneAndInAList() {
        assertThat(wrong(signed())).isEmpty();
        assertThat(wrong(List.of(signed(), signed()))).isEmpty();
    }

    @Test
    void isFoundOutIfAReadingWasPutEarlier() {
        ObjectNode forged = signed();
        ((ObjectNode) steps(forged).get(1).get("content")).put("at", MORNING.toString());

        assertThat(wrong(forged))
                .hasSize(2)
                .anyMatch(reason -> reason.startsWith("Chữ ký không khớp"))
                .anyMatch(reason -> reason.equals("Nội dung của bước số 2 đã bị sửa: mã băm không khớp."));
    }

    @Test
    void isFoundOutIfAStepWasTakenOutOrPutElsewhere() {
        ObjectNode cut = signed();
        steps(cut).remove(2);
        assertThat(wrong(cut)).anyMatch(reason -> reason.contains("thiếu, thừa hoặc đảo thứ tự"));

        ObjectNode moved = signed();
        var second = steps(moved).get(1);
        steps(moved).set(1, steps(moved).get(3));
        steps(moved).set(3, second);
        assertThat(wrong(moved))
                .anyMatch(reason -> reason.contains("không nối vào bước trước"))
                .anyMatch(reason -> reason.contains("trước bước trước nó"));
    }

    @Test
    void isFoundOutIfItIsMadeOutToAnother() {
        ObjectNode forged = signed();
        ((ObjectNode) forged.get("receipt")).put("recipient", "TAX-15");

        assertThat(wrong(List.of(signed(), forged)))
                .hasSize(2)
                .allMatch(reason -> reason.startsWith("Biên nhận thứ 2 (TAX-15): "))
                .anyMatch(reason -> reason.contains("nơi nhận đã bị sửa"));
    }

    /** Whoever has no key of the exchange can chain as well as it can. */
    @Test
    void isFoundOutIfAnotherKeySignedIt() {
        ObjectNode forged = signed();
        RecordKey other = RecordKey.keptUnder(folder.resolve("other"));
        forged.put("signature", other.sign(CanonicalJson.of(forged.get("receipt"))));

        assertThat(wrong(forged)).singleElement().asString().contains("khóa lạ");
    }

    @Test
    void isFoundOutWhateverStandsInItsPlace() {
        byte[] keys = Json.write(key.published());
        for (String text : List.of(
                "[]",
                "[1]",
                "{\"receipt\":null}",
                "{\"receipt\":{\"steps\":[{}]},\"signature\":\"a..b\"}",
                "{\"receipt\":{\"steps\":{}}}",
                "[{\"receipt\":{\"steps\":[{\"content\":{\"at\":\"gestern\",\"stage\":1}}]}}]",
                "không")) {
            assertThat(SignedCheck.check(text.getBytes(StandardCharsets.UTF_8), keys)
                            .wrong())
                    .as(text)
                    .isNotEmpty();
        }
    }
}

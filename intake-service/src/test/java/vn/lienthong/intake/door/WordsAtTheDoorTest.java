package vn.lienthong.intake.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.intake.door.Arrivals.withPayload;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.Confidence;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.Period;
import vn.lienthong.contract.directory.Provenance;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.intake.door.Admission.Verdict;
import vn.lienthong.registry.Directory;

/** Words of the field are the directory's: what it does not list on the day of the facts is refused with what is near. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class WordsAtTheDoorTest {
    private static final Admission DOOR = Arrivals.anAdmission();

    @Test
    void refusesEveryUnknownWordAtOnceAndNamesTheNearest() {
        List<Reason> reasons = refused(facts -> {
            facts.put("violation", "smugled");
            facts.putArray("measures").add("held").add("shot");
            detection(facts)
                    .put("force", "pirates")
                    .put("route", "qqqq")
                    .putArray("supportingForces")
                    .add("polise");
            goods(facts).put("group", "tabacco");
            unit(facts).put("unit", "baoo");
        });

        assertThat(reasons)
                .extracting(Reason::pointer, Reason::code)
                .containsExactly(
                        tuple("/facts/detection/force", ReasonCode.UNKNOWN_WORD),
                        tuple("/facts/detection/route", ReasonCode.UNKNOWN_WORD),
                        tuple("/facts/detection/supportingForces/0", ReasonCode.UNKNOWN_WORD),
                        tuple("/facts/goods/group", ReasonCode.UNKNOWN_WORD),
                        tuple("/facts/goods/quantities/0/unit", ReasonCode.UNKNOWN_WORD),
                        tuple("/facts/measures/1", ReasonCode.UNKNOWN_WORD),
                        tuple("/facts/violation", ReasonCode.UNKNOWN_WORD));
        assertThat(reasons)
                .extracting(Reason::detail)
                .allMatch(detail -> detail.matches("Danh mục .* không có từ “.*”; (gần nhất|các từ dùng được): .*\\."))
                .anyMatch(detail -> detail.contains("tobacco (thuốc lá)"))
                .anyMatch(detail -> detail.contains("police (Công an)"))
                .anyMatch(detail -> detail.contains("smuggled (hàng lậu, hàng nhập lậu)"));
    }

    @ParameterizedTest
    @CsvSource({
        "violation, business_conditions",
        "violation, drugs",
        "route, airport",
        "route, highway",
        "route, pharmacy",
        "group, footwear",
        "group, rhino_horn",
        "group, other",
        "force, police_traffic",
        "force, other",
        "unit, đôi",
        "unit, other"
    })
    void admitsTheWordsThatPublishedCasesNeed(String field, String word) {
        assertThat(DOOR.admit(withPayload(changed(facts -> put(facts, field, word)))))
                .isInstanceOf(Verdict.Admitted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, true",
        "2025-03-01, false",
        "2026-11-18, false",
        "2025-02, true",
        "2025-03, false",
        "2025, true",
        "2026, false",
        ", false"
    })
    void takesAWordByTheDayOfTheFacts(String on, boolean taken) {
        Consumer<ObjectNode> change = facts -> {
            put(facts, "force", "police_district");
            if (on == null) {
                detection(facts).remove("on");
            } else {
                detection(facts).put("on", on);
            }
        };

        if (taken) {
            assertThat(DOOR.admit(withPayload(changed(change)))).isInstanceOf(Verdict.Admitted.class);
        } else {
            assertThat(refused(change))
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.detail())
                            .startsWith("Từ “police_district” (Công an cấp huyện)")
                            .contains("đến hết 28/02/2025"));
        }
    }

    @Test
    void readsAWordThatWasRecordedWhileTheSystemRuns() {
        List<DirectoryEntry> entries = new ArrayList<>(Shipped.DIRECTORY.get().entries());
        entries.add(DirectoryEntry.of(new CodeWord(
                CodeList.ROUTE,
                "drone",
                "máy bay không người lái",
                List.of("border_land"),
                new Period(null, null),
                new Provenance("thử", Confidence.LOW))));
        Directory changed = Directory.of(entries);
        Arrival drone = withPayload(changed(facts -> put(facts, "route", "drone")));

        assertThat(DOOR.admit(drone)).isInstanceOf(Verdict.Refused.class);
        assertThat(Arrivals.anAdmission(() -> changed).admit(drone)).isInstanceOf(Verdict.Admitted.class);
    }

    @ParameterizedTest
    @CsvSource({"violation", "route", "measures", "supportingForces"})
    void asksWhatIsMeantByOther(String field) {
        assertThat(refused(facts -> put(facts, field, "other")))
                .extracting(Reason::pointer, Reason::detail)
                .containsExactly(
                        tuple("/facts/other", "Đã dùng từ “other” (khác) thì phải ghi rõ là gì ở trường này."));
        assertThat(DOOR.admit(withPayload(changed(facts -> {
                    put(facts, field, "other");
                    facts.put("other", "bán thuốc kê đơn không có đơn");
                }))))
                .isInstanceOf(Verdict.Admitted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Smuggled",
        "' smuggled'",
        "'smuggled '",
        "hàng lậu",
        "'smuggled\u0000'",
        "ѕmuggled",
        "''",
        "'<script>alert(1)</script>'",
        "'$ne'"
    })
    void refusesWhatOnlyLooksLikeAWord(String word) {
        assertThat(refused(facts -> put(facts, "violation", word)))
                .extracting(Reason::pointer)
                .containsOnly("/facts/violation");
    }

    @Test
    void tellsTenThousandUnknownWordsInTime() {
        Verdict verdict = DOOR.admit(withPayload(changed(facts -> {
            ArrayNode measures = facts.putArray("measures");
            for (int number = 0; number < 9_000; number++) {
                measures.add("measure_number_" + number);
            }
        })));

        assertThat(((Verdict.Refused) verdict).reasons()).hasSize(101);
    }

    private static List<Reason> refused(Consumer<ObjectNode> change) {
        return ((Verdict.Refused) DOOR.admit(withPayload(changed(change)))).reasons();
    }

    private static Consumer<ObjectNode> changed(Consumer<ObjectNode> change) {
        return payload -> change.accept((ObjectNode) payload.get("facts"));
    }

    private static void put(ObjectNode facts, String field, String word) {
        switch (field) {
            case "violation" -> facts.put(field, word);
            case "measures" -> facts.putArray(field).add(word);
            case "supportingForces" -> detection(facts).putArray(field).add(word);
            case "group" -> goods(facts).put(field, word);
            case "unit" -> unit(facts).put(field, word);
            default -> detection(facts).put(field, word);
        }
    }

    private static ObjectNode detection(ObjectNode facts) {
        return (ObjectNode) facts.get("detection");
    }

    private static ObjectNode goods(ObjectNode facts) {
        return (ObjectNode) facts.get("goods");
    }

    private static ObjectNode unit(ObjectNode facts) {
        return (ObjectNode) goods(facts).get("quantities").get(0);
    }
}

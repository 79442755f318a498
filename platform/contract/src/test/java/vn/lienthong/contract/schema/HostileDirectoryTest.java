package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

/** What may be recorded in the directory is held against its schema to the last field of each kind of entry. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileDirectoryTest {
    private static final PayloadCheck CHECK = new PayloadCheck(new AFewReferences());

    /** One of each kind. */
    @TestFactory
    Stream<DynamicTest> refusesAFieldThatTheKindOfAnEntryDoesNotHave() {
        return entries()
                .map(kind -> DynamicTest.dynamicTest(kind, () -> {
                    ObjectNode held = (ObjectNode) entry(kind).get(kind);
                    held.put("addedByHand", true);

                    assertThat(recording(entry(kind, held)))
                            .extracting(Reason::pointer, Reason::code)
                            .containsExactly(tuple("/entries/0/" + kind + "/addedByHand", ReasonCode.SCHEMA));
                }));
    }

    @Test
    void refusesAnEntryOfAKindThatThereIsNot() {
        ObjectNode held = Json.mapper().createObjectNode();

        assertThat(recording(entry("pirate", held))).extracting(Reason::pointer).containsExactly("/entries/0/pirate");
    }

    @Test
    void refusesAnEntryOfTwoKindsAndAnEntryOfNone() {
        ObjectNode two = entry("goods").deepCopy();
        two.set("release", entry("release").get("release"));

        List<Reason> reasons = recording(two, Json.mapper().createObjectNode());

        assertThat(reasons).extracting(Reason::pointer).containsExactly("/entries/0", "/entries/1");
        assertThat(reasons)
                .extracting(Reason::detail)
                .allSatisfy(detail -> assertThat(detail).matches("(?s)\\p{Lu}.*[^.]\\."));
    }

    @ParameterizedTest(name = "{0} {1} := {2}")
    @CsvSource({
        "agency, /period/from, '\"2025-02-30\"', IMPOSSIBLE_DATE",
        "agency, /period/from, '\"01/07/2025\"', SCHEMA",
        "agency, /period/from, '\"2025-07-01\\n\"', SCHEMA",
        "agency, /period/from, 2025, SCHEMA",
        "agency, /period/to, '\"2025-02-30\"', SCHEMA",
        "agency, /period/to, '\"2025-07\"', SCHEMA",
        "agency, /code, '\"ms-15\"', SCHEMA",
        "agency, /code, '\"M\"', SCHEMA",
        "agency, /code, '\"MS-15-LAO-CAI-VIET-NAM\"', SCHEMA",
        "agency, /successors/0/successor, '\"MS_15\"', SCHEMA",
        "agency, /level, '\"galactic\"', SCHEMA",
        "agency, /provenance/confidence, '\"certain\"', SCHEMA",
        "map, /province/code, '\"1\"', SCHEMA",
        "map, /wards/0/code, '\"2635\"', SCHEMA",
        "map, /wards/0/code, '{\"value\":\"02635\"}', SCHEMA",
        "map, /wards/0/district, '\"0800\"', SCHEMA",
        "map, /districts/0/successors/0, '\"x\"', SCHEMA",
        "holiday, /month, 13, SCHEMA",
        "holiday, /day, 0, SCHEMA",
        "holiday, /days, 1e999999, SCHEMA",
        "calendarDay, /date, '\"2026-02-30\"', SCHEMA",
        "workingHours, /spans/0/from, '\"24:00\"', SCHEMA",
        "workingHours, /spans/0/from, '\"7h30\"', SCHEMA",
        "deadline, /limit/amount, -1, SCHEMA",
        "deadline, /limit/amount, 10001, SCHEMA",
        "deadline, /extension/times, 0, SCHEMA",
        "rule, /rank, 2147483648, SCHEMA",
        "rule, /scope/zones/0, '\"space\"', SCHEMA",
        "agreement, /code, '\"QCPH 2020\"', SCHEMA",
        "agreement, /parties, [], SCHEMA",
        "agreement, /drafting/revision, 0, SCHEMA",
        "agreement, /signedOn, '\"2027-01-01\"', IMPOSSIBLE_DATE",
        "release, /digest, '\"9F86\"', SCHEMA",
        "release, /entries, 0, SCHEMA"
    })
    void pointsAtTheOneValueThatIsWrong(String kind, String pointer, String value, ReasonCode code) {
        ObjectNode entry = entry(kind);
        Samples.put((ObjectNode) entry.get(kind), pointer, Json.mapper().readTree(value));

        assertThat(recording(entry))
                .isNotEmpty()
                .extracting(Reason::pointer, Reason::code)
                .containsOnly(tuple("/entries/0/" + kind + pointer, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030", "2030-01", "2030-01-01"})
    void takesWhatComesIntoForceLater(String from) {
        ObjectNode agency = entry("agency");
        Samples.put(agency, "/agency/period", Json.mapper().createObjectNode().put("from", from));

        assertThat(recording(agency)).isEmpty();
    }

    @Test
    void takesAgenciesAndProvincesThatAreNotInTheDirectoryYet() {
        ObjectNode agency = entry("agency");
        Samples.put(agency, "/agency/code", Json.mapper().readTree("\"NEW-1\""));
        Samples.put(agency, "/agency/province", Json.mapper().readTree("\"97\""));

        assertThat(recording(agency)).isEmpty();
    }

    @Test
    void takesTenThousandEntriesAndNotOneMore() {
        JsonNode[] most = Stream.generate(() -> entry("goods")).limit(10_000).toArray(JsonNode[]::new);
        JsonNode[] tooMany = Stream.generate(() -> entry("goods")).limit(10_001).toArray(JsonNode[]::new);

        assertThat(recording(most)).isEmpty();
        assertThat(recording(tooMany)).extracting(Reason::pointer).containsExactly("/entries");
    }

    @Test
    void refusesDeepNestingBeforeItIsLookedAt() {
        String deep = "{\"basis\":\"x\",\"entries\":[" + "{\"agency\":".repeat(40) + "1" + "}".repeat(40) + "]}";

        assertThatExceptionOfType(StreamConstraintsException.class)
                .isThrownBy(() -> Json.tree(deep.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesNestingThatCanBeReadAtTheFirstFieldThatIsNotThere() {
        JsonNode deep = Json.tree(("{\"agency\":".repeat(28) + "1" + "}".repeat(28)).getBytes(StandardCharsets.UTF_8));

        assertThat(recording(deep)).extracting(Reason::pointer).contains("/entries/0/agency/agency");
    }

    private static List<Reason> recording(JsonNode... entries) {
        ObjectNode payload = Samples.tree(Samples.type("directory.record"));
        ArrayNode array = payload.putArray("entries");
        Stream.of(entries).forEach(array::add);
        return CHECK.reasons(Samples.type("directory.record"), payload, Samples.AFTERWARDS);
    }

    private static Stream<String> entries() {
        return StreamSupport.stream(samples().spliterator(), false)
                .map(entry -> entry.propertyNames().iterator().next());
    }

    /** The sample of that kind, in a tree of its own. */
    private static ObjectNode entry(String kind) {
        return StreamSupport.stream(samples().spliterator(), false)
                .filter(entry -> entry.has(kind))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode entry(String kind, JsonNode held) {
        ObjectNode entry = Json.mapper().createObjectNode();
        entry.set(kind, held);
        return entry;
    }

    private static JsonNode samples() {
        return Samples.tree(Samples.type("directory.record")).get("entries");
    }
}

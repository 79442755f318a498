package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Reason;

/** Well-formed JSON that means harm: it is found out, at once, and told in few words. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class HostilePayloadTest {
    private static final PayloadCheck CHECK = new PayloadCheck(new AFewReferences());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999",
                "1e999999999",
                "-1e999999",
                "1000000000000001",
                "9223372036854775808",
                "-99999999999999999999999",
                "1e-999999",
                "0.5"
            })
    void refusesAnAmountBeyondAllMeasureOrInFractions(String number) {
        ObjectNode payload = Samples.tree(Samples.type("casefile.open"));
        ((ObjectNode) payload.at("/facts")).set("fineVnd", json(number));

        assertThat(against("casefile.open", payload))
                .extracting(Reason::pointer)
                .containsOnly("/facts/fineVnd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "1e999999999", "-1e-999999", "1000000000000.1"})
    void refusesAQuantityBeyondAllMeasure(String number) {
        ObjectNode payload = Samples.tree(Samples.type("casefile.open"));
        ((ObjectNode) payload.at("/facts/goods/quantities/0")).set("value", json(number));

        assertThat(against("casefile.open", payload))
                .extracting(Reason::pointer)
                .containsOnly("/facts/goods/quantities/0/value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__proto__",
                "constructor",
                "$ref",
                "$schema",
                "$id",
                "@class",
                "@type",
                "class",
                "",
                "a/b~c",
                "\u0000",
                "🚤"
            })
    void refusesAFieldThatIsInNoSchemaAndPointsAtIt(String name) {
        ObjectNode payload = Samples.tree(Samples.type("request.accept"));
        payload.putObject(name).put("$ref", "file:///etc/passwd");

        assertThat(against("request.accept", payload))
                .extracting(Reason::pointer)
                .containsExactly(
                        "/" + name.replace("~", "~0").replace("/", "~1").replace('\u0000', '\uFFFD'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "42", "\"text\"", "[]", "{}", "[[[[[[[[]]]]]]]]", "{\"$ref\":\"#\"}"})
    void refusesWhatIsNotTheObjectItShouldBe(String json) {
        assertThat(MessageTypes.all())
                .allSatisfy(type -> assertThat(CHECK.reasons(type, json(json), Samples.AFTERWARDS))
                        .isNotEmpty());
    }

    /** Java's {@code $} also matches before a last line break; a JSON Schema's does not. */
    @ParameterizedTest
    @ValueSource(strings = {"QC-1\n", "\nQC-1", "QC-1\r\n", "QC-1\u2028", "ＱＣ-1"})
    void holdsAPatternAgainstTheWholeText(String code) {
        ObjectNode payload = Samples.tree(Samples.type("request.make"));
        ((ObjectNode) payload.at("/content")).put("agreement", code);

        assertThat(against("request.make", payload)).extracting(Reason::pointer).containsExactly("/content/agreement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🚤🥃",
                "\u202Egnod gnart\u202C",
                "\u0000\u001B[2J",
                "<script>alert(1)</script>",
                "'; DROP TABLE tips; --",
                "${jndi:x}"
            })
    void takesAnyTextWhereTextIsAskedFor(String text) {
        ObjectNode payload = Samples.tree(Samples.type("request.close"));
        payload.put("note", text);

        assertThat(against("request.close", payload)).isEmpty();
    }

    @Test
    void tellsALongValueAndALongNameInFewWords() {
        ObjectNode payload = Samples.tree(Samples.type("request.accept"));
        payload.put("request", "x".repeat(40_000));
        payload.put("/".repeat(40_000), 1);

        List<Reason> reasons = against("request.accept", payload);

        assertThat(reasons).hasSize(2).allSatisfy(reason -> {
            assertThat(reason.detail()).hasSizeLessThan(400);
            assertThat(reason.pointer()).hasSizeLessThan(1000);
        });
    }

    /** Whatever an agency puts in place of any value, the check answers, and points at it or below it. */
    @TestFactory
    Stream<DynamicTest> pointsAtWhateverWasPutInPlaceOfAValue() {
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                .map(type -> DynamicTest.dynamicTest(
                        type.name(),
                        () -> pointers(Samples.tree(type), "").forEach(pointer -> replaced(type, pointer))));
    }

    private static void replaced(MessageType type, String pointer) {
        for (String hostile : List.of("null", "[{}]", "{\"$ref\":\"#\"}", "-1e400", "\"\\u0000\"")) {
            ObjectNode payload = Samples.tree(type);
            Samples.put(payload, pointer, json(hostile));

            List<Reason> reasons = CHECK.reasons(type, payload, Samples.AFTERWARDS);

            assertThat(reasons)
                    .as(pointer + " := " + hostile)
                    .extracting(Reason::pointer)
                    .allMatch(found -> found.startsWith(pointer));
            if (!hostile.startsWith("\"")) {
                assertThat(reasons).as(pointer + " := " + hostile).isNotEmpty();
            }
        }
    }

    private static Stream<String> pointers(JsonNode tree, String pointer) {
        Stream<String> below = switch (tree) {
            case ObjectNode object ->
                object.properties().stream()
                        .flatMap(property -> pointers(property.getValue(), pointer + "/" + property.getKey()));
            case ArrayNode array ->
                IntStream.range(0, array.size())
                        .boxed()
                        .flatMap(index -> pointers(array.get(index), pointer + "/" + index));
            default -> Stream.of();
        };
        return pointer.isEmpty() ? below : Stream.concat(Stream.of(pointer), below);
    }

    private static List<Reason> against(String type, JsonNode payload) {
        return CHECK.reasons(Samples.type(type), payload, Samples.AFTERWARDS);
    }

    private static JsonNode json(String text) {
        return Json.tree(text.getBytes(StandardCharsets.UTF_8));
    }
}

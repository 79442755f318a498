package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Reason;

class ShapesTest {
    private static final PayloadCheck CHECK = new PayloadCheck(new AFewReferences());
    /** What a schema says of a value, but for what {@link Wording} tells itself. */
    private static final Set<String> TOLD = Set.of(
            "type",
            "enum",
            "pattern",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "minimum",
            "maximum",
            "exclusiveMinimum");
    /** What says nothing against a value, what Wording tells itself, and what only asks for a further field. */
    private static final Set<String> OTHERS = Set.of(
            "$schema",
            "$id",
            "title",
            "description",
            "x-label-en",
            "x-order",
            "x-names-vi",
            "x-list",
            "x-matter",
            "x-counted",
            "format",
            "required",
            "additionalProperties",
            "properties",
            "items",
            "if",
            "then");

    /** Whoever adds a pattern to the contract says how it is written. */
    @Test
    void hasWordsForEveryPatternAndEveryKeywordOfTheContract() {
        Set<String> patterns = new TreeSet<>();
        Set<String> keywords = new TreeSet<>();
        MessageTypes.all().forEach(type -> survey(SchemaFiles.tree(type), patterns, keywords));

        assertThat(patterns).isNotEmpty().allMatch(Shapes::tells);
        keywords.removeAll(OTHERS);
        assertThat(keywords).isNotEmpty().allMatch(TOLD::contains);
    }

    private static void survey(JsonNode schema, Set<String> patterns, Set<String> keywords) {
        schema.properties().forEach(keyword -> {
            keywords.add(keyword.getKey());
            switch (keyword.getKey()) {
                case "pattern" -> patterns.add(keyword.getValue().asString());
                case "properties" -> keyword.getValue().forEach(each -> survey(each, patterns, keywords));
                case "items" -> survey(keyword.getValue(), patterns, keywords);
                default -> {}
            }
        });
    }

    @ParameterizedTest(name = "{0} {1} := {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "casefile.open | /facts | [] | Cần một nhóm trường trong { }, nhưng ở đây là một danh sách.",
                "casefile.open | /facts/detection/fromTip | \"no\" | Cần true hoặc false, nhưng ở đây là một đoạn chữ.",
                "casefile.open | /facts/fineVnd | \"90\" | Cần một số nguyên, nhưng ở đây là một đoạn chữ.",
                "casefile.open | /facts/fineVnd | 1.5 | Cần một số nguyên, nhưng ở đây là một số có phần lẻ.",
                "casefile.open | /facts/fineVnd | -1 | Phải từ 0 trở lên.",
                "casefile.open | /facts/title | null | Cần một đoạn chữ, nhưng ở đây là chỗ trống (null).",
                "casefile.open | /facts/detection/on | \"22/11/2026\" | Giá trị “22/11/2026” viết chưa đúng: ghi"
                        + " YYYY-MM-DD (hoặc YYYY-MM, YYYY nếu không rõ ngày), ví dụ 2026-11-22.",
                "casefile.open | /audience/0 | \"ms-15\" | Giá trị “ms-15” viết chưa đúng: ghi mã cơ quan bằng chữ hoa"
                        + " không dấu, chữ số và gạch nối, ví dụ MS-15.",
                "request.make | /addressees | [] | Cần ít nhất 1 mục.",
                "request.make | /content/urgency | \"URGENT\" | Từ “URGENT” không có trong danh sách; gần nhất là"
                        + " “urgent”, “very_urgent”; chỉ nhận: normal, urgent, very_urgent, express.",
                "request.make | /content/basis | \"\" | Không được để trống."
            })
    void tellsAPersonWhatToWriteInstead(String type, String pointer, String value, String told) {
        ObjectNode payload = Samples.tree(Samples.type(type));
        Samples.put(payload, pointer, Json.mapper().readTree(value));

        assertThat(CHECK.reasons(Samples.type(type), payload, Samples.AFTERWARDS))
                .extracting(Reason::detail)
                .containsExactly(told);
    }

    /** A list of words is told whole, however long. */
    @Test
    void cutsNoListOfWords() {
        assertThat(detail("qqqq"))
                .startsWith("Từ “qqqq” không có trong danh sách; chỉ nhận: verify, provide_documents, ")
                .endsWith(", propose_discipline.");
    }

    @Test
    void tellsWhatWasGivenWithoutItsHarm() {
        assertThat(detail("x\u202E\n\u0000")).startsWith("Từ “x\uFFFD\uFFFD\uFFFD” ");
    }

    /** What is told of a request of that kind. */
    private static String detail(String kind) {
        ObjectNode payload = Samples.tree(Samples.type("request.make"));
        ((ObjectNode) payload.at("/content")).put("kind", kind);
        return CHECK.reasons(Samples.type("request.make"), payload, Samples.AFTERWARDS)
                .getFirst()
                .detail();
    }
}

package vn.lienthong.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.Json;

class FormCodecTest {

    @TestFactory
    Stream<DynamicTest> anApprovedMessageTypedIntoItsFormIsSentAsItWas() {
        return Examples.commands()
                .map(form -> DynamicTest.dynamicTest(form.word(), () -> {
                    assertThat(Examples.of(form)).isNotEmpty().allSatisfy(example -> {
                        Map<String, String> fields = FormFields.of(FormCodec.typed(form.schema(), example));

                        FormFields.Typed read = FormFields.read(form.schema(), fields);

                        assertThat(read.others()).isEmpty();
                        assertThat(sent(form, read.tree(), Examples.own(form, example)))
                                .isEqualTo(example);
                    });
                }));
    }

    @Test
    void everyListOfAttachmentsIsOneOfFilesAndNothingElseIs() {
        assertThat(Examples.commands())
                .allSatisfy(form ->
                        assertThat(files(form.schema(), "")).as(form.word()).isEqualTo(attachments(form.schema(), "")));
        assertThat(files(Examples.form("casefile.offer-transfer").schema(), ""))
                .containsExactly("/transfer/inventory/0/attachments");
    }

    private static List<String> files(JsonNode schema, String place) {
        return lists(schema, place, (name, field) -> Schemas.isFiles(field));
    }

    private static List<String> attachments(JsonNode schema, String place) {
        return lists(schema, place, (name, field) -> name.equals(Attachment.FIELD));
    }

    private static List<String> lists(JsonNode schema, String place, BiPredicate<String, JsonNode> which) {
        List<String> found = new ArrayList<>();
        for (String name : Schemas.order(schema)) {
            JsonNode field = schema.path("properties").path(name);
            if (which.test(name, field)) {
                found.add(place + "/" + name);
            }
            found.addAll(lists(field, place + "/" + name, which));
            found.addAll(lists(field.path("items"), place + "/" + name + "/0", which));
        }
        return found;
    }

    private static JsonNode sent(CommandForm form, JsonNode typed, String own) {
        return Json.tree(Json.write(form.payload(typed, own)));
    }

    @ParameterizedTest(name = "{0} {1} := {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "casefile.open | /facts/fineVnd | 1.200.000 | 1200000",
                "casefile.open | /facts/fineVnd | chín mươi | \"chín mươi\"",
                "casefile.open | /facts/goods/quantities/0/value | 12,5 | 12.5",
                "casefile.open | /facts/goods/quantities/0/value | 1.234,75 | 1234.75",
                "casefile.open | /facts/detection/on | 22/11/2026 | \"2026-11-22\"",
                "casefile.open | /facts/detection/on | 1/2026 | \"2026-01\"",
                "casefile.open | /facts/detection/on | 31/02/2026 | \"31/02/2026\"",
                "casefile.open | /facts/detection/fromTip | false | false",
                "request.make | /content/dueAt | 2026-11-22T15:30 | \"2026-11-22T08:30:00Z\"",
                "request.make | /content/dueAt | 22/11/2026 15:30 | \"2026-11-22T08:30:00Z\"",
                "request.make | /content/dueAt | mai | \"mai\"",
                "request.make | /addressees/0 | Công an Lào Cai · POLICE-15 | \"POLICE-15\"",
                "request.make | /addressees/0 | police-15 | \"POLICE-15\"",
                "request.make | /addressees/0 | Công an Lào Cai | \"Công an Lào Cai\"",
                "request.make | /content/tip | Tin · 00000000-0000-0389-0000-000000000001 |"
                        + " \"00000000-0000-0389-0000-000000000001\""
            })
    void takesWhatOfficersType(String command, String place, String typed, String sent) {
        CommandForm form = Examples.form(command);

        FormFields.Typed read = FormFields.read(form.schema(), Map.of(place, typed));

        assertThat(form.payload(read.tree(), "").at(place)).hasToString(sent);
    }

    @Test
    void leavesOutBlankRowsAndPartsAndKeepsWhatIsOwed() {
        CommandForm form = Examples.form("request.make");

        FormFields.Typed read = FormFields.read(
                form.schema(),
                Map.of(
                        "/addressees/0", " ",
                        "/addressees/7", "POLICE-15",
                        "/content/serves/", "",
                        "/content/serves/plan", "",
                        "/content/meeting/place", "Hà Nội"));

        assertThat(form.payload(read.tree(), "")).hasToString("""
            {"content":{"meeting":{"place":"Hà Nội","documents":[]}},"addressees":["POLICE-15"]}\
            """);
    }

    @Test
    void countsTheLinesOfAnInventoryWhateverWasTypedAndTakenAway() {
        CommandForm form = Examples.form("casefile.offer-transfer");

        FormFields.Typed read = FormFields.read(
                form.schema(),
                Map.of(
                        "/transfer/inventory/0/description", " ",
                        "/transfer/inventory/2/description", "Giày",
                        "/transfer/inventory/5/number", "17",
                        "/transfer/inventory/5/description", "Hóa đơn"));

        assertThat(form.payload(read.tree(), "").at("/transfer/inventory"))
                .isEqualTo(Json.mapper().readTree("""
            [{"number":1,"description":"Giày"},{"number":2,"description":"Hóa đơn"}]\
            """));
    }

    @Test
    void keepsWhatAFormOfYesterdayStillHas() {
        FormFields.Typed read = FormFields.read(
                Examples.form("request.accept").schema(), Map.of("/note", "Nhận", "/colour", "đỏ", "/a/b/", ""));

        assertThat(read.tree()).hasToString("{\"note\":\"Nhận\"}");
        assertThat(read.others()).containsExactly(Map.entry("/colour", "đỏ"));
    }

    /** Set {@code -Dseed=} to play one again. */
    @TestFactory
    Stream<DynamicTest> takesAnythingAndInventsNothing() {
        long from = Long.getLong("seed", 389);
        return IntStream.range(0, 60)
                .mapToObj(turn -> DynamicTest.dynamicTest("seed " + (from + turn), () -> {
                    Random random = new Random(from + turn);
                    CommandForm form = Examples.commands().toList().get(random.nextInt((int)
                            Examples.commands().count()));
                    Map<String, String> fields = hostile(form, random);

                    FormFields.Typed read = FormFields.read(form.schema(), fields);
                    ObjectNode payload = form.payload(read.tree(), "");

                    assertIsOf(form.schema(), payload);
                    assertThat(fields).containsAllEntriesOf(read.others());
                    assertThat(FormFields.read(form.schema(), FormFields.of(read.tree()))
                                    .tree())
                            .isEqualTo(read.tree());
                }));
    }

    /** Only fields that the schema has, whatever was sent. */
    private static void assertIsOf(JsonNode schema, JsonNode payload) {
        if (payload.isObject()) {
            assertThat(Schemas.order(schema)).containsAll(payload.propertyNames());
            payload.properties()
                    .forEach(field -> assertIsOf(schema.path("properties").path(field.getKey()), field.getValue()));
        } else if (payload.isArray()) {
            payload.forEach(item -> assertIsOf(schema.path("items"), item));
        }
    }

    private static final String[] TEXTS = {
        "",
        " ",
        "\u202Egnp.exe",
        "<script>alert(1)</script>",
        "\u0000",
        "999999999999999999999999",
        "-0",
        "1e999999999",
        "../../etc",
        "{\"a\":1}",
        "\r\n\r\n",
        "true",
        "31/31/2026",
        "T",
        " · ",
        "/",
        "🤷",
        "\uD800",
        "0,0,0",
        "1.2.3"
    };

    private static Map<String, String> hostile(CommandForm form, Random random) {
        Map<String, String> fields = new LinkedHashMap<>();
        var examples = Examples.of(form);
        fields.putAll(FormFields.of(FormCodec.typed(form.schema(), examples.get(random.nextInt(examples.size())))));
        for (String place : fields.keySet().toArray(String[]::new)) {
            switch (random.nextInt(6)) {
                case 0 -> fields.put(place, TEXTS[random.nextInt(TEXTS.length)]);
                case 1 -> fields.put(place + "/" + TEXTS[random.nextInt(TEXTS.length)], "x");
                case 2 -> fields.put(place.replace("0", "0099"), "x");
                case 3 -> fields.remove(place);
                case 4 -> fields.put(place + "/9999/9999", TEXTS[random.nextInt(TEXTS.length)]);
                default -> {}
            }
        }
        fields.put("//", "x");
        fields.put("/-1", "x");
        return fields;
    }
}

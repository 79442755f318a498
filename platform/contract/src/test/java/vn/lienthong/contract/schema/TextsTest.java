package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;

class TextsTest {
    private static final PayloadCheck CHECK = new PayloadCheck(new AFewReferences());

    /** Not field by field: whatever type and wherever it stands. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "\u2066a", "\uD83D", " ", "", "\u200B"})
    void refusesABadTextWhereverAnyTypeHasOneAndNamesThePlace(String bad) {
        for (MessageType type : MessageTypes.all()) {
            JsonNode good = Samples.tree(type);
            assertThat(CHECK.clean(type, good).reasons()).as(type.name()).isEmpty();
            for (String pointer : texts(good, "")) {
                ObjectNode payload = Samples.tree(type);
                Samples.put(payload, pointer, StringNode.valueOf(bad));

                assertThat(CHECK.clean(type, payload).reasons())
                        .extracting(Reason::code, Reason::pointer)
                        .containsExactly(tuple(ReasonCode.SCHEMA, pointer));
            }
        }
    }

    private static List<String> texts(JsonNode value, String pointer) {
        List<String> found = new ArrayList<>();
        if (value.isString()) {
            found.add(pointer);
        }
        value.properties().forEach(field -> found.addAll(texts(field.getValue(), pointer + "/" + field.getKey())));
        if (value instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                found.addAll(texts(array.get(index), pointer + "/" + index));
            }
        }
        return found;
    }

    @Test
    void composesEveryTextAndLeavesTheRestAsItIs() {
        MessageType type = Samples.type("casefile.open");
        ObjectNode good = Samples.tree(type);
        JsonNode decomposed = Json.tree(Normalizer.normalize(good.toString(), Normalizer.Form.NFD)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(decomposed).isNotEqualTo(good);

        assertThat(CHECK.clean(type, decomposed).tree()).isEqualTo(good);
        assertThat(CHECK.clean(type, good).tree()).isSameAs(good);
    }

    @Test
    void makesOneLineOfATitleAndKeepsTheLinesOfALongText() {
        MessageType type = Samples.type("request.make");
        ObjectNode payload = Samples.tree(type);
        Samples.put(payload, "/content/title", StringNode.valueOf("Xác minh\r\n\tchủ hàng"));
        Samples.put(payload, "/content/text", StringNode.valueOf("Dòng một\r\nDòng hai"));

        JsonNode clean = CHECK.clean(type, payload).tree();

        assertThat(clean.at("/content/title").stringValue()).isEqualTo("Xác minh chủ hàng");
        assertThat(clean.at("/content/text").stringValue()).isEqualTo("Dòng một\nDòng hai");
    }

    @Test
    void looksAtATextOfATypeThatIsNotKnown() {
        JsonNode payload = Json.mapper().createObjectNode().put("a/b\u0000", "x\u0000");

        assertThat(CHECK.clean(null, payload).reasons())
                .extracting(Reason::pointer)
                .containsExactly("/a~1b\uFFFD");
    }

    @Test
    void knowsCommandsByTheirFields() {
        JsonNode open = Samples.tree(Samples.type("casefile.open"));
        JsonNode strange = Json.mapper().createObjectNode().put("x", 1);

        assertThat(CHECK.commandsLike(open)).containsExactly(Samples.type("casefile.open"));
        assertThat(CHECK.commandsLike(strange)).isEmpty();
        assertThat(CHECK.commandsLike(StringNode.valueOf("x"))).isEmpty();
    }
}

package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/** Officers fill in forms that are made from the schemas: each field of a command has a name. */
class FieldLabelsTest {

    @Test
    void everyFieldOfACommandHasALabelAndEveryLabelAField() {
        FieldLabels labels = FieldLabels.read();
        Labelling labelling = new Labelling(labels);

        commands().forEach(command -> labelling.label((ObjectNode) SchemaFiles.tree(command), command));

        assertThat(labelling.missing()).isEmpty();
        assertThat(labels.unused()).isEmpty();
    }

    @Test
    void aSchemaSaysWhatAFormAsksFor() {
        JsonNode schema = SchemaFiles.tree(Samples.type("request.make"));

        assertThat(schema.path("title").asString()).isEqualTo("Yêu cầu phối hợp");
        assertThat(schema.at("/properties/addressees/title").asString()).isEqualTo("Gửi tới");
        assertThat(schema.at("/properties/addressees/x-label-en").asString()).isEqualTo("Addressees");
        assertThat(schema.at("/properties/content/x-order/0").asString()).isEqualTo("kind");
        assertThat(schema.at("/properties/content/properties/urgency/x-names-vi/express")
                        .asString())
                .isEqualTo("Hỏa tốc");
        assertThat(schema.at("/properties/content/properties/caseFile/x-matter").asString())
                .isEqualTo("casefile");
        assertThat(SchemaFiles.tree(Samples.type("casefile.open"))
                        .at("/properties/facts/properties/measures/items/x-list")
                        .asString())
                .isEqualTo("measure");
    }

    @Test
    void aSchemaSaysWhatGradesMeanAndWhichNumbersAreCounted() {
        JsonNode grades = SchemaFiles.tree(Samples.type("information.share")).at("/properties/content/properties");
        JsonNode line = SchemaFiles.tree(Samples.type("casefile.offer-transfer"))
                .at("/properties/transfer/properties/inventory/items/properties/number");

        assertThat(grades.at("/reliability/x-names-vi/B").asString()).isEqualTo("B – Thường tin cậy");
        assertThat(grades.at("/credibility/x-names-vi/1").asString()).isEqualTo("1 – Đã được nguồn khác xác nhận");
        assertThat(line.path("x-counted").asBoolean(false)).isTrue();
    }

    @Test
    void aSchemaSaysWhatItsCommandDoesWhereItsNameLeavesRoomForDoubt() {
        assertThat(SchemaFiles.tree(Samples.type("request.receive"))
                        .path("description")
                        .asString())
                .contains("Chưa phải là nhận làm");
        assertThat(commands().map(MessageType::name))
                .containsAll(CommandHelp.read().commands());
    }

    @Test
    void theOrderOfAnObjectNamesEachOfItsFieldsOnce() {
        commands().forEach(command -> ordered(SchemaFiles.tree(command)));
    }

    private static void ordered(JsonNode schema) {
        if (schema.has("x-order")) {
            List<String> order =
                    schema.get("x-order").valueStream().map(JsonNode::asString).toList();
            assertThat(order)
                    .containsExactlyInAnyOrderElementsOf(
                            schema.path("properties").propertyNames());
        }
        schema.forEach(FieldLabelsTest::ordered);
    }

    private static Stream<MessageType> commands() {
        return MessageTypes.all().stream().filter(type -> type.kind() == MessageType.Kind.COMMAND);
    }
}

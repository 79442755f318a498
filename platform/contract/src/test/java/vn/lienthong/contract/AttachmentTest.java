package vn.lienthong.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AttachmentTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/contract/schemas");

    @Test
    void isFoundWhereverItStandsInAPayload() {
        JsonNode payload = Json.mapper().readTree("""
                {"request": "x", "attachments": [%1$s, %1$s],
                 "transfer": {"inventory": [{"number": 1}, {"attachments": [%1$s]}]}}
                """.formatted(one()));

        assertThat(Attachment.in(payload))
                .extracting(Attachment.Placed::pointer)
                .containsExactly("/attachments/0", "/attachments/1", "/transfer/inventory/1/attachments/0");
    }

    @Test
    void isNotSeenInWhatIsNone() {
        JsonNode payload = Json.mapper().readTree("""
                {"attachments": [1, null, {"sha256": "x"}, {}], "a": {"attachments": {"sha256": "y"}}, "b": "attachments"}
                """);

        assertThat(Attachment.in(payload)).isEmpty();
    }

    @Test
    void hasASizeInWords() {
        assertThat(Stream.of(0L, 1023L, 1024L, 1025L, 25L << 20).map(Attachment::sizeVi))
                .containsExactly("0 byte", "1023 byte", "1 KiB", "2 KiB", "25.600 KiB");
    }

    /** One mechanism: a field of that name is a list, in commands of at most so many, each with the same fields. */
    @Test
    void isTheSameInEverySchema() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.toList())
                    .flatExtracting(file ->
                            lists(Json.tree(Files.readAllBytes(file)), "").toList())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(list -> {
                        assertThat(list.path("maxItems").asInt(Attachment.MOST)).isEqualTo(Attachment.MOST);
                        assertThat(list.at("/items/required").valueStream().map(JsonNode::asString))
                                .containsExactlyInAnyOrder("sha256", "name", "type", "size");
                    });
        }
    }

    private static Stream<JsonNode> lists(JsonNode schema, String name) {
        return name.equals(Attachment.FIELD) && schema.has("items")
                ? Stream.of(schema)
                : schema.isArray()
                        ? schema.valueStream().flatMap(child -> lists(child, ""))
                        : schema.properties().stream().flatMap(child -> lists(child.getValue(), child.getKey()));
    }

    private static String one() {
        return "{\"sha256\": \"%s\", \"name\": \"a.pdf\", \"type\": \"application/pdf\", \"size\": 1}"
                .formatted("0f".repeat(32));
    }
}

package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;

/**
 * What was once written can be read for ever: one full message of each type, as it stands on the log. A sample is never
 * changed; a new field gets a sample of its own beside it.
 */
class ApprovedMessagesTest {
    private static final PayloadCheck CHECK = new PayloadCheck(new AFewReferences());

    @TestFactory
    Stream<DynamicTest> stillIsWhatItsSchemaStates() {
        return forEachType(type -> assertThat(CHECK.reasons(type, Samples.tree(type), Samples.AFTERWARDS))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> stillDecodesAndIsWrittenTheSame() {
        return forEachType(type -> {
            Object decoded = Json.read(Samples.bytes(type), type.payload());

            assertThat(Json.tree(Json.write(decoded))).isEqualTo(Samples.tree(type));
            assertThat(MessageTypes.of(decoded)).isEqualTo(type);
        });
    }

    @TestFactory
    Stream<DynamicTest> stillDecodesWhenALaterWriterHasAddedAField() {
        return forEachType(type -> {
            var later = Samples.tree(type);
            later.put("addedLater", true);

            Object decoded = Json.read(Json.write(later), type.payload());

            assertThat(decoded).isEqualTo(Json.read(Samples.bytes(type), type.payload()));
        });
    }

    /** An outcome is never full: what one status has, another lacks. */
    @TestFactory
    Stream<DynamicTest> isFull() {
        return MessageTypes.all().stream()
                .filter(type -> type.payload() != Outcome.class)
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> {
                    List<String> missing = new ArrayList<>();
                    missing(SchemaFiles.tree(type), Samples.tree(type), "", missing);

                    assertThat(missing).isEmpty();
                }));
    }

    @Test
    void isThereForEveryTypeAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/approved"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            MessageTypes.all().stream().map(MessageType::name).toList());
        }
    }

    private static void missing(JsonNode schema, JsonNode sample, String pointer, List<String> missing) {
        schema.path("properties").properties().forEach(property -> {
            String below = pointer + "/" + property.getKey();
            if (sample.has(property.getKey())) {
                missing(property.getValue(), sample.get(property.getKey()), below, missing);
            } else {
                missing.add(below);
            }
        });
        if (schema.has("items")) {
            assertThat(sample).as(pointer).isNotEmpty();
            sample.forEach(item -> missing(schema.get("items"), item, pointer + "/*", missing));
        }
    }

    private static Stream<DynamicTest> forEachType(Consumer<MessageType> test) {
        return MessageTypes.all().stream().map(type -> DynamicTest.dynamicTest(type.name(), () -> test.accept(type)));
    }
}

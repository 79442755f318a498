package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
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
        return forEachSample((type, sample) -> assertThat(CHECK.reasons(type, Json.tree(sample), Samples.AFTERWARDS))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> stillDecodesAndIsWrittenTheSame() {
        return forEachSample((type, sample) -> {
            Object decoded = type.read(sample);

            assertThat(Json.tree(Json.write(decoded))).isEqualTo(Json.tree(sample));
            assertThat(MessageTypes.of(decoded)).isEqualTo(type);
        });
    }

    @TestFactory
    Stream<DynamicTest> stillDecodesWhenALaterWriterHasAddedAField() {
        return forEachSample((type, sample) -> {
            var later = (ObjectNode) Json.tree(sample);
            later.put("addedLater", true);

            Object decoded = type.read(Json.write(later));

            assertThat(decoded).isEqualTo(type.read(sample));
        });
    }

    /** The newest sample is. An outcome is never full: what one status has, another lacks. */
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
        try (Stream<Path> files = Files.list(Samples.FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(MessageTypes.all().stream()
                            .flatMap(type -> Samples.files(type).stream())
                            .toList());
        }
    }

    private static void missing(JsonNode schema, JsonNode sample, String pointer, List<String> missing) {
        boolean holdsOne = schema.path("maxProperties").asInt(0) == 1;
        schema.path("properties").properties().forEach(property -> {
            String below = pointer + "/" + property.getKey();
            if (sample.has(property.getKey())) {
                missing(property.getValue(), sample.get(property.getKey()), below, missing);
            } else if (!holdsOne) {
                missing.add(below);
            }
        });
        if (schema.has("items")) {
            assertThat(sample).as(pointer).isNotEmpty();
            sample.forEach(item -> missing(schema.get("items"), item, pointer + "/*", missing));
        }
    }

    private static Stream<DynamicTest> forEachSample(BiConsumer<MessageType, byte[]> test) {
        return MessageTypes.all().stream()
                .flatMap(type -> Samples.files(type).stream()
                        .map(file -> DynamicTest.dynamicTest(
                                file.getFileName().toString(), () -> test.accept(type, Samples.bytes(file)))));
    }
}

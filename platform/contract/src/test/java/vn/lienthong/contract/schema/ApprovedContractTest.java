package vn.lienthong.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/**
 * The generated contract is the approved one. To approve a change that old readers can bear:
 * {@code mvn -pl platform/contract test -Dapprove=true}, then read the difference before it is committed.
 */
class ApprovedContractTest {
    private static final Path FOLDER = Path.of("src/main/resources/contract");

    @TestFactory
    Stream<DynamicTest> everySchemaIsTheApprovedOne() {
        SchemaGeneration generation = new SchemaGeneration();
        return MessageTypes.all().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.name(), () -> isApproved(SchemaFiles.name(type), pretty(generation.schema(type)))));
    }

    @Test
    void theAsyncApiDocumentIsTheApprovedOne() throws IOException {
        isApproved("asyncapi.json", pretty(AsyncApi.document()));
    }

    @Test
    void everyApprovedSchemaStillHasItsType() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("schemas"))) {
            List<String> names =
                    MessageTypes.all().stream().map(MessageType::name).toList();

            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private static void isApproved(String name, String generated) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }

        assertThat(file).exists();
        assertThat(generated).isEqualTo(Files.readString(file));
    }

    private static String pretty(Object tree) {
        return Json.mapper()
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(tree) + "\n";
    }
}

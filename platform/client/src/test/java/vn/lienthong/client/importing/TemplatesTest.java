package vn.lienthong.client.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.schema.PayloadCheck;
import vn.lienthong.contract.schema.References;

/** A template can be filled as it says, and makes commands that the contract takes. */
class TemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"casefile", "tip"})
    void filledAsItsExamplesSayItIsACommandOfTheContract(String word) throws Exception {
        Template template = Sheets.template(word);
        Map<String, String> example = Sheets.example(template);
        Path file = Sheets.xlsx(
                folder.resolve("a.xlsx"), List.of(List.copyOf(example.keySet()), List.copyOf(example.values())));

        ImportRow row = Sheets.read(file, template).getFirst();

        assertThat(row.findings()).isEmpty();
        // names of provinces are read by the door
        row.data().findParents("province").forEach(at -> ((ObjectNode) at).put("province", "15"));
        assertThat(new PayloadCheck(References.ANY)
                        .reasons(MessageTypes.find(template.type()).orElseThrow(), row.data(), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"casefile.csv", "casefile.xlsx", "tip.csv", "tip.xlsx"})
    void whatIsWrittenToBeFilledIsReadAgain(String name) throws Exception {
        Template template = Sheets.template(name.substring(0, name.indexOf('.')));
        Path file = folder.resolve(name);

        TemplateFile.write(file, template, Sheets.WORDS);

        assertThat(Sheets.read(file, template)).isEmpty();
        assertThatThrownBy(() -> TemplateFile.write(file, template, Sheets.WORDS))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("Đã có tệp");
        if (name.endsWith("xlsx")) {
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
                assertThat(book.findSheet("Từ dùng được").orElseThrow().read())
                        .anyMatch(row ->
                                row.stream().anyMatch(cell -> cell != null && "tobacco".equals(cell.getText())));
            }
        } else {
            assertThat(Files.readString(file)).startsWith("\uFEFFMã của cơ quan *");
        }
    }
}

package vn.lienthong.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.contract.AgencyCode;

class PublicationFileTest {
    private static final AgencyCode SENDER = new AgencyCode("MS-15");
    private static final String OPEN = "{\"id\":\"%s\",\"type\":\"vn.lienthong.casefile.open.v1\",\"data\":{\"n\":%s}}";

    @TempDir
    Path folder;

    @Test
    void readsOneCommandALine() throws IOException {
        var read = read(OPEN.formatted("a", 1) + "\n\n" + OPEN.formatted("b", 2) + "\n");

        assertThat(read).extracting(Publication::id).containsExactly("a", "b");
        assertThat(read.getLast().type()).isEqualTo("vn.lienthong.casefile.open.v1");
        assertThat(read.getLast().data()).asString(UTF_8).isEqualTo("{\"n\":2}");
    }

    @Test
    void readsOneCommandOverSeveralLines() throws IOException {
        assertThat(read("{\n \"type\": \"t\",\n \"data\": {}\n}\n")).hasSize(1);
    }

    @Test
    void readsAnArray() throws IOException {
        assertThat(read("[" + OPEN.formatted("a", 1) + ",\n" + OPEN.formatted("b", 2) + "]"))
                .extracting(Publication::id)
                .containsExactly("a", "b");
    }

    @Test
    void drawsAnIdWhereThereIsNone() throws IOException {
        var read = read("{\"type\":\"t\",\"data\":{}}\n{\"type\":\"t\",\"data\":{}}");

        assertThat(read).extracting(Publication::id).doesNotHaveDuplicates().allMatch(id -> id.length() == 36);
    }

    @Test
    void keepsNumbersAsTheyAreWritten() throws IOException {
        var read = read(OPEN.formatted("a", "12345678901234567890.10"));

        assertThat(read.getFirst().data()).asString(UTF_8).isEqualTo("{\"n\":12345678901234567890.10}");
    }

    @Test
    void namesTheLineThatIsNoJson() {
        assertThatThrownBy(() -> read(OPEN.formatted("a", 1) + "\n{\"id\": oops}\n"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("dòng 2")
                .hasMessageContaining("không phải JSON");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.jsonl");
        Files.write(
                file,
                "{\"type\":\"t\",\"data\":{}}\n{\"type\":\"t\",\"data\":\"\u00e9\"}"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(file.toString(), InputStream.nullInputStream()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("dòng 2");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> read(OPEN.formatted("a", 1) + "\n{\"type\":\"t\"}"))
                .hasMessageContaining("dòng 2")
                .hasMessageContaining("\"data\"");
        assertThatThrownBy(() -> read("{\"data\":{}}"))
                .hasMessageContaining("dòng 1")
                .hasMessageContaining("\"type\"");
        assertThatThrownBy(() -> read("17")).hasMessageContaining("một đối tượng JSON");
        assertThatThrownBy(() -> read("{\"id\":\" \",\"type\":\"t\",\"data\":1}"))
                .hasMessageContaining("\"id\"");
    }

    @Test
    void refusesAFieldThatStandsTwice() {
        assertThatThrownBy(() -> read("{\"type\":\"t\",\"data\":{\"a\":1,\"a\":2}}"))
                .hasMessageContaining("dòng 1");
    }

    @Test
    void refusesWhatBelongsToAnotherAgency() {
        assertThatThrownBy(() -> read("{\"agency\":\"MS-22\",\"type\":\"t\",\"data\":{}}"))
                .hasMessageContaining("MS-22")
                .hasMessageContaining("--as MS-22");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> read(folder.resolve("none.json").toString(), InputStream.nullInputStream()))
                .hasMessageContaining("không có tệp này");
        assertThatThrownBy(() -> read(folder.toString(), InputStream.nullInputStream()))
                .hasMessageContaining("không phải tệp thường");
    }

    @Test
    void readsTheStandardInputMoreThanOnce() throws IOException {
        try (var file = PublicationFile.of(
                "-", new ByteArrayInputStream(OPEN.formatted("a", 1).getBytes(UTF_8)))) {
            assertThat(file.forEach(SENDER, publication -> {})).isEqualTo(1);
            assertThat(file.forEach(SENDER, publication -> {})).isEqualTo(1);
        }
    }

    private List<Publication> read(String text) throws IOException {
        Path file = folder.resolve("commands.jsonl");
        Files.writeString(file, text);
        return read(file.toString(), InputStream.nullInputStream());
    }

    private static List<Publication> read(String name, InputStream input) {
        var read = new ArrayList<Publication>();
        try (var file = PublicationFile.of(name, input)) {
            file.forEach(SENDER, read::add);
        }
        return read;
    }
}

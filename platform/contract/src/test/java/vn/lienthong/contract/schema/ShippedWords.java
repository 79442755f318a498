package vn.lienthong.contract.schema;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.contract.directory.CodeList;

/** The words that ship with the directory, as its file has them: what the schemas tell of them. */
record ShippedWords(List<NamedCsvRecord> rows) {
    private static final Path FILE = Path.of("../registry/src/main/resources/registry/words.csv");

    static ShippedWords read() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return new ShippedWords(rows.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a field that takes a word of this list says of itself. */
    String described(CodeList list) {
        String words = rows.stream()
                .filter(row -> row.getField("list").equals(list.wire()))
                .map(row -> row.getField("word") + " = " + row.getField("name_vi"))
                .distinct()
                .collect(Collectors.joining("; "));
        return "Từ của danh mục “%s”, có hiệu lực vào ngày của sự việc; danh mục hiện hành: GET /api/v1/directory/words?list=%s. Khi phát hành: %s."
                .formatted(list.nameVi(), list.wire(), words);
    }
}

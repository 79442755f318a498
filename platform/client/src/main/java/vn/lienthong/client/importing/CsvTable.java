package vn.lienthong.client.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) in UTF-8, with or without a byte order mark, parted by commas, semicolons or tabs. */
final class CsvTable implements TableFile {
    private final Path path;
    private final char separator;

    /** @throws BadFile if it is written in another way than UTF-8 */
    CsvTable(Path path, List<Template> templates) {
        this.path = path;
        CsvEncoding.refuseOther(path, templates);
        this.separator = separator();
    }

    @Override
    public void forEach(Consumer<Row> action) {
        Consumer<Row> bounded = TableFile.bounded(action);
        try (BufferedReader text = text();
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        // a program for tables counts them
                        .skipEmptyLines(false)
                        .ofCsvRecord(text)) {
            long line = 0;
            for (CsvRecord row : rows) {
                line++;
                List<Cell> cells = row.getFields().stream().map(Cell::text).toList();
                bounded.accept(new Row(line, cells));
            }
        } catch (CsvParseException broken) {
            throw new BadFile("Tệp CSV sai cú pháp: %s. Ô có dấu ngoặc kép hoặc xuống dòng phải nằm trong ngoặc kép."
                    .formatted(broken.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behind the byte order mark, if there is one. */
    private BufferedReader text() throws IOException {
        BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        text.mark(1);
        if (text.read() != ExcelCsv.BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** What stands most often in the first line. */
    private char separator() {
        try (BufferedReader text = text()) {
            String first = text.readLine();
            char best = ',';
            for (char each : new char[] {';', '\t'}) {
                best = count(first, each) > count(first, best) ? each : best;
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(@Nullable String text, char what) {
        return text == null ? 0 : text.chars().filter(unit -> unit == what).count();
    }
}

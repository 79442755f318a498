package vn.lienthong.client.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** A file of one table. It is read row by row, as often as is asked for, and never held as a whole. */
interface TableFile {
    /** So many rows at most, with the one of the headers. */
    int MOST_ROWS = 200_000;

    /** How a ZIP begins, in hexadecimal: PK. */
    String ZIP = "504b";
    /** How the files of old Excel begin, and those with a password ([MS-CFB], 2.2). */
    String COMPOUND_FILE = "d0cf11e0";

    /** One row that is not empty. @param line as a program for tables counts them, from 1 */
    record Row(long line, List<Cell> cells) {
        /** Empty where the row ends before. */
        Cell cell(int index) {
            return index < cells.size() ? cells.get(index) : Cell.EMPTY;
        }
    }

    /** Hands over each row in its order. @throws BadFile if the rest cannot be read, or there are too many */
    void forEach(Consumer<Row> action);

    /** By what the file is, whatever it is called. @throws BadFile if it is no such file */
    static TableFile of(Path path, List<Template> templates) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new BadFile("Không đọc được tệp %s: %s."
                    .formatted(
                            path,
                            Files.exists(path) ? "không phải tệp thường, hoặc không có quyền" : "không có tệp này"));
        }
        String head = HexFormat.of().formatHex(head(path));
        if (head.startsWith(ZIP)) {
            return new XlsxTable(path);
        }
        if (head.startsWith(COMPOUND_FILE)) {
            throw new BadFile("Tệp là sổ tính Excel đời cũ (.xls) hoặc có mật khẩu; hãy bỏ mật khẩu, lưu thành .xlsx.");
        }
        return new CsvTable(path, templates);
    }

    private static byte[] head(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.readNBytes(4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without rows that are empty, handing over no more than there may be. @throws BadFile by the row too many */
    static Consumer<Row> bounded(Consumer<Row> action) {
        int[] seen = {0};
        return row -> {
            if (row.cells().stream().allMatch(Cell::isEmpty)) {
                return;
            }
            if (++seen[0] > MOST_ROWS) {
                throw new BadFile("Tệp có hơn %,d dòng; hãy chia nhỏ."
                        .formatted(MOST_ROWS)
                        .replace(',', '.'));
            }
            action.accept(row);
        };
    }
}

package vn.lienthong.client.importing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.importing.ImportRun.Mode;
import vn.lienthong.client.importing.RowResult.Status;

/**
 * How long 100,000 case files take from a table to a door that takes everything at once, and what lies in memory, beside reading the
 * same file and doing nothing. Not run with the tests: ask for it by {@code -Dtest=ImportBenchmark}; it takes about a minute.
 */
class ImportBenchmark {
    private static final int ROWS = 100_000;

    @TempDir
    Path folder;

    @Test
    void hundredThousandRowsOfCsv() throws Exception {
        Path file = csv();
        timed("CSV, read alone", () -> {
            try (var rows = CsvReader.builder().ofCsvRecord(file)) {
                return rows.stream().count() - 1;
            }
        });
        timed("CSV, imported", () -> imported(file));
    }

    @Test
    void hundredThousandRowsOfExcel() throws Exception {
        Path file = xlsx();
        timed("XLSX, read alone", () -> {
            try (var book = new ReadableWorkbook(file.toFile());
                    var rows = book.getFirstSheet().openStream()) {
                return rows.count() - 1;
            }
        });
        timed("XLSX, imported", () -> imported(file));
    }

    private static long imported(Path file) {
        try (OpenDoor door = new OpenDoor()) {
            Map<Status, Long> figures = new ImportRun(door.rest(), file, Sheets.CASE_FILES, Sheets.ALL, Sheets.WORDS)
                    .run(Mode.SEND, result -> {});
            return figures.getOrDefault(Status.ACCEPTED, 0L);
        }
    }

    private static void timed(String what, Callable<Long> work) throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        long rows = work.call();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%s: %,d rows in %.1f s, %,.0f a second, heap up to %d MiB%n",
                what, rows, seconds, rows / seconds, peak >> 20);
        assertThat(rows).isEqualTo(ROWS);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private Path csv() throws IOException {
        Path file = folder.resolve("a.csv");
        Map<String, String> example = Sheets.example(Sheets.CASE_FILES);
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(line(List.copyOf(example.keySet())));
            for (int row = 0; row < ROWS; row++) {
                text.write(line(cells(example, row)));
            }
        }
        return file;
    }

    private Path xlsx() throws IOException {
        Path file = folder.resolve("a.xlsx");
        Map<String, String> example = Sheets.example(Sheets.CASE_FILES);
        try (OutputStream to = Files.newOutputStream(file);
                Workbook book = new Workbook(to, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Nhập liệu");
            put(sheet, 0, List.copyOf(example.keySet()));
            for (int row = 0; row < ROWS; row++) {
                put(sheet, row + 1, cells(example, row));
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static void put(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private static List<String> cells(Map<String, String> example, int row) {
        return example.entrySet().stream()
                .map(cell -> switch (cell.getKey()) {
                    case "Mã của cơ quan", "Tiêu đề", "Tóm tắt" -> cell.getValue() + " " + row;
                    default -> cell.getValue();
                })
                .toList();
    }

    private static String line(List<String> cells) {
        return "\"" + String.join("\",\"", cells) + "\"\n";
    }
}

package vn.lienthong.registry.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A CSV file read into rows by key, with every complaint about it kept until the whole of it has been seen. */
public final class Table<K, T> {
    private final String file;
    private final Map<K, T> rows = new LinkedHashMap<>();
    private final Map<K, Long> lines = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private Table(String file) {
        this.file = file;
    }

    /** Opens a file that ships with the registry. @throws BadDirectory if it is missing */
    public static <R> R shipped(String file, Function<Reader, R> read) {
        try (InputStream bytes = Table.class.getResourceAsStream("/registry/" + file)) {
            if (bytes == null) {
                throw new BadDirectory(List.of("%s is missing".formatted(file)));
            }
            return read.apply(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a CSV file with a header, a record from each row by its key. */
    public static <K, T> Table<K, T> read(String file, Reader text, Function<Row, T> parse, Function<T, K> key) {
        Table<K, T> table = new Table<>(file);
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            records.forEach(row -> table.add(row, parse, key));
        } catch (CsvParseException e) {
            table.complaints.add("%s: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(NamedCsvRecord fields, Function<Row, T> parse, Function<T, K> key) {
        long line = fields.getStartingLineNumber();
        try {
            T row = parse.apply(new Row(fields));
            Long earlier = lines.putIfAbsent(key.apply(row), line);
            if (earlier != null) {
                throw new IllegalArgumentException("%s is already on row %d".formatted(key.apply(row), earlier));
            }
            rows.put(key.apply(row), row);
        } catch (IllegalArgumentException | DateTimeException e) {
            complain(line, String.valueOf(e.getMessage()));
        }
    }

    /** Asks every row whether something is wrong with it beside the others. */
    public void check(Function<T, Optional<String>> wrong) {
        rows.forEach((key, row) -> wrong.apply(row).ifPresent(reason -> complain(lines.getOrDefault(key, 0L), reason)));
    }

    private void complain(long line, String reason) {
        complaints.add("%s row %d: %s".formatted(file, line, reason));
    }

    /** @throws BadDirectory if there was anything to complain about */
    public void refuseIfBad() {
        if (!complaints.isEmpty()) {
            throw new BadDirectory(complaints);
        }
    }

    /** What was read, in the order of the file. */
    public Map<K, T> rows() {
        return Collections.unmodifiableMap(rows);
    }
}

package vn.lienthong.pages;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The English of an application's pages: by a phrase in Vietnamese, exactly as it stands in a template but for blanks around it and
 * between its words, what it is in English.
 */
public final class Phrases {
    private final Map<String, String> english;

    private Phrases(Map<String, String> english) {
        this.english = english;
    }

    /**
     * Reads a file of two columns, {@code vi} and {@code en}.
     *
     * @throws IllegalStateException if a phrase stands in it twice
     * @throws UncheckedIOException if it cannot be read
     */
    public static Phrases read(InputStream file) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Phrases(
                    rows.stream().collect(Collectors.toMap(row -> row.getField("vi"), row -> row.getField("en"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Null where there is no English for it. */
    public @Nullable String of(String vietnamese) {
        return english.get(vietnamese);
    }

    /** All that there is English for, by the Vietnamese. */
    public Map<String, String> all() {
        return Map.copyOf(english);
    }
}

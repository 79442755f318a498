package vn.lienthong.contract.schema;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What people call the fields of commands: {@code fields.csv}, kept once, from where it goes into the schemas. */
final class FieldLabels {
    private static final Path FILE = Path.of("src/main/resources/contract/fields.csv");

    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    /** @param helpVi what to write, in which form, by which rule; empty where nobody would hesitate */
    record Label(String vi, String helpVi, String en) {}

    private FieldLabels() {}

    /** @throws IllegalStateException if a field stands there twice */
    static FieldLabels read() {
        FieldLabels all = new FieldLabels();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            rows.forEach(row -> {
                String key = row.getField("record") + "." + row.getField("component");
                Label label = new Label(row.getField("label_vi"), row.getField("help_vi"), row.getField("label_en"));
                if (all.labels.put(key, label) != null) {
                    throw new IllegalStateException("twice: " + key);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** That of this component, or else the one that components of this name have anywhere. */
    Optional<Label> of(Class<?> record, String component) {
        String own = record.getSimpleName() + "." + component;
        String key = labels.containsKey(own) ? own : "." + component;
        asked.add(key);
        return Optional.ofNullable(labels.get(key));
    }

    /** Rows that no field has asked for so far. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(labels.keySet());
        unused.removeAll(asked);
        return unused;
    }
}

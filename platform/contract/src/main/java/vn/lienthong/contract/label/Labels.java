package vn.lienthong.contract.label;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.contract.clause.Rows;

/**
 * The Vietnamese names of the fields of records: those of commands as {@code fields.csv} has them, from where they go into the
 * schemas, and of events those that no command has ({@code event-fields.csv}).
 */
public final class Labels {
    private static final String ANY_RECORD = "";
    private static final int LABEL = 2;

    private final Map<String, String> labels = new HashMap<>();

    private Labels() {}

    /** What ships. @throws IllegalArgumentException naming file and row where one is bad */
    public static Labels load() {
        Labels all = new Labels();
        all.add("fields.csv", 5);
        all.add("event-fields.csv", 3);
        return all;
    }

    private void add(String file, int columns) {
        Rows.shipped(file).forEach(columns, row -> labels.putIfAbsent(key(row.get(0), row.get(1)), row.get(LABEL)));
    }

    /** The name of this field of this record, or else the one that fields of this name have anywhere; empty if none has. */
    public Optional<String> of(Class<?> record, String field) {
        return Optional.ofNullable(labels.get(key(record.getSimpleName(), field)))
                .or(() -> Optional.ofNullable(labels.get(key(ANY_RECORD, field))));
    }

    private static String key(String record, String field) {
        return record + "." + field;
    }
}

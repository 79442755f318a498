package vn.lienthong.registry.load;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a table, asked for its columns by name. */
public record Row(NamedCsvRecord fields) {

    /** @throws IllegalArgumentException if the column is missing or blank */
    public String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("no %s".formatted(column));
        }
        return value;
    }

    /** Null if the column is missing or blank. */
    public <T> @Nullable T optional(String column, Function<String, T> parse) {
        String value = text(column);
        return value.isEmpty() ? null : parse.apply(value);
    }

    private String text(String column) {
        return fields.findField(column).orElse("").strip();
    }
}

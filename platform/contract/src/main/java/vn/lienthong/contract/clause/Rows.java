package vn.lienthong.contract.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of a small CSV file (RFC 4180) whose fields hold no line breaks. The contract carries no CSV library, so that an
 * agency that takes the contract takes little else.
 */
public record Rows(String file, List<String> lines) {

    /** The rows of a resource beside the contract. */
    public static Rows shipped(String file) {
        try (InputStream bytes = Rows.class.getResourceAsStream("/contract/" + file)) {
            if (bytes == null) {
                throw new IllegalArgumentException("%s is missing".formatted(file));
            }
            return new Rows(
                    file,
                    new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands over each row below the heading.
     *
     * @throws IllegalArgumentException naming the file and the row (a line of the file, from 1) when a row has another
     *     number of fields, a quote is left open, or the reader refuses it
     */
    public void forEach(int columns, Consumer<List<String>> reader) {
        for (int i = 1; i < lines.size(); i++) {
            try {
                List<String> fields = fields(lines.get(i));
                if (fields.size() != columns) {
                    throw new IllegalArgumentException("%d fields, not %d".formatted(fields.size(), columns));
                }
                reader.accept(fields);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("%s row %d: %s".formatted(file, i + 1, e.getMessage()), e);
            }
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote is left open");
        }
        fields.add(field.toString());
        return fields;
    }
}

package vn.lienthong.client.importing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Json;

/**
 * A table to be filled, each row of which is one command.
 *
 * @param word by which it is asked for, such as {@code casefile}
 * @param type of the command
 * @param frame JSON of a command in which no column has put anything yet
 */
public record Template(String word, String nameVi, String type, String frame, List<Column> columns) {
    /** Copies the columns. */
    public Template {
        columns = List.copyOf(columns);
    }

    ObjectNode anEmptyCommand() {
        return (ObjectNode) Json.mapper().readTree(frame);
    }

    /** The column of that header; capitals, spaces and the star of what is owed do not count. */
    Optional<Column> column(String header) {
        String asked = comparable(header);
        return columns.stream()
                .filter(column -> comparable(column.header()).equals(asked))
                .findFirst();
    }

    private static String comparable(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFC)
                .replace("*", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}

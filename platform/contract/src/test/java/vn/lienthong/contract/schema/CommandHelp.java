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
import vn.lienthong.contract.MessageType;

/** What a command does, where its name alone leaves room for doubt: {@code commands.csv}, from where it goes into the schemas. */
final class CommandHelp {
    private static final Path FILE = Path.of("src/main/resources/contract/commands.csv");

    private final Map<String, String> helpVi = new LinkedHashMap<>();

    private CommandHelp() {}

    /** @throws IllegalStateException if a command stands there twice */
    static CommandHelp read() {
        CommandHelp all = new CommandHelp();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            rows.forEach(row -> {
                String name = "vn.lienthong.%s.v1".formatted(row.getField("command"));
                if (all.helpVi.put(name, row.getField("help_vi")) != null) {
                    throw new IllegalStateException("twice: " + name);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    Optional<String> of(MessageType command) {
        return Optional.ofNullable(helpVi.get(command.name()));
    }

    /** The names of the commands that it speaks of. */
    Set<String> commands() {
        return helpVi.keySet();
    }
}

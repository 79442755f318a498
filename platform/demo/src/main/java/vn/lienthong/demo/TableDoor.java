package vn.lienthong.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.standalone.Lienthong;
import vn.lienthong.standalone.Part;
import vn.lienthong.standalone.Standalone;

/** The import of tables, as somebody at an agency runs it. */
final class TableDoor {
    private final Standalone standalone;

    TableDoor(Standalone standalone) {
        this.standalone = standalone;
    }

    /** A table of case files, kept beside the data for whoever wants to look at it. */
    Path table(String name, String content) throws IOException {
        return Files.writeString(standalone.data().resolve(name), content);
    }

    /** What {@code ./lienthong import} says of case files. */
    List<String> run(Path table, AgencyCode by, String option) {
        StringWriter said = new StringWriter();
        List<String> asked = new ArrayList<>(List.of("import", table.toString(), "--kind", "casefile"));
        asked.addAll(List.of("--as", by.value(), "--data", standalone.data().toString(), option));
        for (Part part : List.of(Part.INTAKE, Part.EXCHANGE, Part.IDENTITY)) {
            asked.addAll(
                    List.of("--" + part.word(), standalone.ports().url(part).toString()));
        }
        Lienthong.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(asked.toArray(String[]::new));
        return said.toString().lines().toList();
    }
}

package vn.lienthong.client.importing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.registry.load.Row;
import vn.lienthong.registry.load.Table;

/** The tables that can be filled, as {@code importing/templates.csv} and {@code importing/columns.csv} have them. */
public final class Templates {
    /** A column, and of which template it is. */
    private record Placed(String template, Column column) {}

    private Templates() {}

    /** All of them, in the order of the file. @throws vn.lienthong.registry.load.BadDirectory naming file, row and reason */
    public static List<Template> shipped() {
        List<Placed> columns = rows("columns.csv", Templates::column, Placed::column);
        return rows(
                "templates.csv",
                row -> new Template(
                        row.required("template"),
                        row.required("name_vi"),
                        row.required("type"),
                        row.required("frame"),
                        columns.stream()
                                .filter(each -> each.template().equals(row.required("template")))
                                .map(Placed::column)
                                .toList()),
                Template::word);
    }

    private static Placed column(Row row) {
        return new Placed(
                row.required("template"),
                new Column(
                        row.required("header_vi"),
                        text(row, "pointer"),
                        Reading.valueOf(row.required("reading").toUpperCase(Locale.ROOT)),
                        row.optional("list", CodeList::of),
                        row.required("owed").equals("yes"),
                        row.required("help_vi"),
                        text(row, "example")));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.optional(column, Function.identity()), "");
    }

    private static <T> List<T> rows(String file, Function<Row, T> parse, Function<T, ?> key) {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(Templates.class.getResourceAsStream("/importing/" + file), file),
                StandardCharsets.UTF_8)) {
            Table<Object, T> table = Table.read(file, text, parse, key::apply);
            table.refuseIfBad();
            return List.copyOf(table.rows().values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.lienthong.client.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.text.Characters;

/** Which column of a file is which of the template. A file may leave out what is not owed, and order them as it likes. */
final class Header {
    private static final int LONGEST = 60;

    private final List<@Nullable Column> columns;

    private Header(List<@Nullable Column> columns) {
        this.columns = columns;
    }

    /** @throws BadFile with everything that is wrong with the headers */
    static Header of(TableFile.Row row, Template template, List<Template> all) {
        List<String> wrong = new ArrayList<>();
        List<@Nullable Column> columns = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (Cell cell : row.cells()) {
            Column column = template.column(cell.text()).orElse(null);
            columns.add(column);
            if (column == null && !cell.isEmpty()) {
                wrong.add(unknown(cell.text(), template, all));
            } else if (column != null && !seen.add(column)) {
                wrong.add("Cột “%s” có hai lần.".formatted(column.header()));
            }
        }
        template.columns().stream()
                .filter(column -> column.owed() && !seen.contains(column))
                .forEach(column -> wrong.add("Thiếu cột bắt buộc “%s”.".formatted(column.header())));
        if (!wrong.isEmpty()) {
            throw new BadFile(
                    "Dòng tiêu đề (dòng %d) không theo mẫu %s:%n  %s%nLấy mẫu: ./lienthong import --kind %s --template TỆP.xlsx"
                            .formatted(
                                    row.line(),
                                    template.nameVi(),
                                    String.join(System.lineSeparator() + "  ", wrong),
                                    template.word()));
        }
        return new Header(columns);
    }

    private static String unknown(String header, Template template, List<Template> all) {
        String others = all.stream()
                .filter(other -> other != template && other.column(header).isPresent())
                .map(other -> "%s (--kind %s)".formatted(other.nameVi(), other.word()))
                .collect(Collectors.joining(", "));
        return "Cột “%s” không có trong mẫu này%s."
                .formatted(Characters.shown(header, LONGEST), others.isEmpty() ? "" : "; đó là cột của mẫu " + others);
    }

    /** The cell of that column; empty if the file has no such column. */
    Cell cell(Column column, TableFile.Row row) {
        int index = columns.indexOf(column);
        return index < 0 ? Cell.EMPTY : row.cell(index);
    }

    /** Whether something stands where no column is. */
    boolean hasMore(TableFile.Row row) {
        for (int index = 0; index < row.cells().size(); index++) {
            if (!row.cell(index).isEmpty() && (index >= columns.size() || columns.get(index) == null)) {
                return true;
            }
        }
        return false;
    }
}

package vn.lienthong.client.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.contract.text.Characters;

/** Which column of a file is which of the template. A file may leave out what is not owed, and order them as it likes. */
final class Header {
    private static final int LONGEST = 60;

    /** On which place of a row each stands. */
    private final Map<Column, Integer> places;

    private Header(Map<Column, Integer> places) {
        this.places = places;
    }

    /** @throws BadFile with everything that is wrong with the headers */
    static Header of(TableFile.Row row, Template template, List<Template> all) {
        List<String> wrong = new ArrayList<>();
        Map<Column, Integer> places = new HashMap<>();
        for (int index = 0; index < row.cells().size(); index++) {
            Cell cell = row.cell(index);
            Column column = template.column(cell.text()).orElse(null);
            if (column == null && !cell.isEmpty()) {
                wrong.add(unknown(cell.text(), template, all));
            } else if (column != null && places.putIfAbsent(column, index) != null) {
                wrong.add("Cột “%s” có hai lần.".formatted(column.header()));
            }
        }
        template.columns().stream()
                .filter(column -> column.owed() && !places.containsKey(column))
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
        return new Header(places);
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
        Integer place = places.get(column);
        return place == null ? Cell.EMPTY : row.cell(place);
    }

    /** Whether something stands where no column is. */
    boolean hasMore(TableFile.Row row) {
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        long known = places.values().stream()
                .filter(place -> !row.cell(place).isEmpty())
                .count();
        return filled > known;
    }
}

package vn.lienthong.client.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;

/**
 * A table to be filled. A workbook has the table first, then a sheet that says what each column takes, and one of the words that may
 * be used, from which Excel lets people choose.
 */
public final class TemplateFile {
    /** Rows in which Excel lets people choose. */
    private static final int ROWS_TO_CHOOSE = 5000;

    private static final double WIDTH = 22;
    private static final double WIDE = 60;

    private TemplateFile() {}

    /**
     * Writes it, as CSV or as a workbook of Excel, by the end of its name.
     *
     * @param words that may be chosen
     * @throws BadFile if there is a file of that name, or the name ends otherwise
     */
    public static void write(Path path, Template template, Words words) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            throw new BadFile("Tên tệp mẫu phải có đuôi .csv hoặc .xlsx.");
        }
        if (Files.exists(path)) {
            throw new BadFile("Đã có tệp %s; hãy chọn tên khác.".formatted(path));
        }
        try (OutputStream to = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
            if (name.endsWith(".csv")) {
                csv(to, template);
            } else {
                xlsx(to, template, words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void csv(OutputStream to, Template template) throws IOException {
        try (CsvWriter csv = ExcelCsv.writer(to)) {
            csv.writeRecord(
                    template.columns().stream().map(TemplateFile::header).toList());
        }
    }

    private static String header(Column column) {
        return column.header() + (column.owed() ? " *" : "");
    }

    private static void xlsx(OutputStream to, Template template, Words words) throws IOException {
        try (Workbook book = new Workbook(to, "LienThong389", "1.0")) {
            Worksheet table = book.newWorksheet("Nhập liệu");
            Worksheet help = book.newWorksheet("Hướng dẫn");
            Worksheet listed = book.newWorksheet("Từ dùng được");
            table.freezePane(0, 1);
            row(help, 0, List.of("Cột", "Bắt buộc", "Ghi gì", "Ví dụ"));
            help.width(0, WIDTH);
            help.width(2, WIDE);
            List<CodeList> lists = new ArrayList<>();
            List<Column> columns = template.columns();
            for (int index = 0; index < columns.size(); index++) {
                Column column = columns.get(index);
                table.value(0, index, header(column));
                table.width(index, WIDTH);
                row(
                        help,
                        index + 1,
                        List.of(column.header(), column.owed() ? "có" : "", column.helpVi(), column.example()));
                CodeList list = column.list();
                if (list != null) {
                    if (!lists.contains(list)) {
                        lists.add(list);
                        list(listed, 2 * (lists.size() - 1), list, words.of(list));
                    }
                    choose(
                            table,
                            index,
                            column,
                            listed,
                            2 * lists.indexOf(list),
                            words.of(list).size());
                }
            }
            table.range(0, 0, 0, columns.size() - 1).style().bold().set();
        }
    }

    private static void list(Worksheet listed, int at, CodeList list, List<CodeWord> words) {
        listed.value(0, at, list.nameVi());
        listed.style(0, at).bold().set();
        listed.width(at, WIDTH);
        listed.width(at + 1, WIDTH * 2);
        for (int index = 0; index < words.size(); index++) {
            listed.value(index + 1, at, words.get(index).word());
            listed.value(index + 1, at + 1, words.get(index).nameVi());
        }
    }

    /** Of a column of several words one is typed behind the other, so nothing is chosen there. */
    private static void choose(Worksheet table, int index, Column column, Worksheet listed, int at, int words) {
        if (column.reading() == Reading.WORD && words > 0) {
            table.range(1, index, ROWS_TO_CHOOSE, index)
                    .validateWithList(listed.range(1, at, words, at))
                    .showErrorMessage(false);
        }
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }
}

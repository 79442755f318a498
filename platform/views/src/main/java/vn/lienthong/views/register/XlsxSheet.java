package vn.lienthong.views.register;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.text.Formulas;

/** A workbook of Excel (ISO/IEC 29500) with one sheet; its first row stands still. */
final class XlsxSheet implements Sheet {
    private static final String DAY = "dd/mm/yyyy";
    private static final String MOMENT = "dd/mm/yyyy hh:mm";
    private static final String NUMBER = "#,##0";
    /** Rows kept before they are written. */
    private static final int KEPT = 500;

    private static final double WIDTH = 20;
    private static final double WIDE = 50;

    private final Workbook book;
    private final Worksheet sheet;
    private int next;

    XlsxSheet(OutputStream to, String nameVi) {
        book = new Workbook(to, "LienThong389", "1.0");
        sheet = book.newWorksheet(nameVi);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (next == 0) {
                sheet.width(column, column == 1 ? WIDE : WIDTH);
            }
            put(next, column, cells.get(column));
        }
        if (next == 0) {
            sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
        }
        next++;
        if (next % KEPT == 0) {
            sheet.flush();
        }
    }

    private void put(int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case String text -> sheet.value(row, column, Formulas.harmless(text));
            case Number number -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format(NUMBER).set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case LocalDateTime moment -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format(MOMENT).set();
            }
            default -> sheet.value(row, column, Formulas.harmless(cell.toString()));
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}

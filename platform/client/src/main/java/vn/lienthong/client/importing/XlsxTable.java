package vn.lienthong.client.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook of Excel (ISO/IEC 29500). */
final class XlsxTable implements TableFile {
    /** Of digits in a number: no amount has as many, and an exponent could mean millions. */
    private static final int MOST_DIGITS = 40;
    /** What Excel shows of a number; behind it stands what binary fractions cannot say. */
    private static final MathContext SHOWN = new MathContext(15);
    /** The last row of a sheet. */
    private static final int LAST_ROW = 1 << 20;

    private final Path path;

    /** @throws BadFile if it is no workbook, or one that is not opened */
    XlsxTable(Path path) {
        this.path = path;
        XlsxChecks.refuseBad(path);
    }

    @Override
    public void forEach(Consumer<Row> action) {
        Consumer<Row> bounded = TableFile.bounded(action);
        boolean[] acting = new boolean[1];
        try (ReadableWorkbook book = new ReadableWorkbook(path.toFile())) {
            if (book.isDate1904()) {
                throw new BadFile("Sổ tính đếm ngày từ năm 1904; trong Excel hãy bỏ lựa chọn đó rồi lưu lại.");
            }
            try (Stream<org.dhatim.fastexcel.reader.Row> rows =
                    book.getFirstSheet().openStream()) {
                rows.forEach(row -> {
                    if (row.getRowNum() < 1 || row.getRowNum() > LAST_ROW) {
                        throw XlsxChecks.broken();
                    }
                    List<Cell> cells = cells(row);
                    acting[0] = true;
                    bounded.accept(new Row(row.getRowNum(), cells));
                    acting[0] = false;
                });
            }
        } catch (BadFile refused) {
            throw refused;
        } catch (RuntimeException odd) {
            // the reader has many words for a file that is not what it says
            throw acting[0] ? odd : XlsxChecks.broken();
        } catch (IOException odd) {
            throw XlsxChecks.broken();
        }
    }

    private static List<Cell> cells(org.dhatim.fastexcel.reader.Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int index = 0; index < row.getCellCount(); index++) {
            cells.add(cell(row.getCell(index)));
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case FORMULA -> new Cell(Cell.Kind.FORMULA, "");
            case ERROR -> new Cell(Cell.Kind.ERROR, "");
            case NUMBER -> number(cell.asNumber());
            case BOOLEAN -> new Cell(Cell.Kind.TEXT, Boolean.TRUE.equals(cell.asBoolean()) ? "có" : "không");
            case STRING -> Cell.text(cell.asString());
        };
    }

    private static Cell number(BigDecimal number) {
        boolean sane = number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        return sane ? new Cell(Cell.Kind.NUMBER, shown(number).toPlainString()) : new Cell(Cell.Kind.ERROR, "");
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.precision() > SHOWN.getPrecision() ? number.round(SHOWN).stripTrailingZeros() : number;
    }
}

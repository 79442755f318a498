package vn.lienthong.views.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.text.Formulas;

/**
 * CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes Vietnamese for something else. Days and moments are
 * written as ISO 8601 has them, the latter with a space: programs for tables read both as dates in every language.
 */
final class CsvSheet implements Sheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final CsvWriter csv;

    CsvSheet(OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String text -> Formulas.harmless(text);
            case LocalDateTime moment -> MOMENT.format(moment);
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

package vn.lienthong.client.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes Vietnamese for something else. */
final class ExcelCsv {
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private ExcelCsv() {}

    static CsvWriter writer(OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }
}

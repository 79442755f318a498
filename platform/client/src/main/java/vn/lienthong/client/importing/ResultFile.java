package vn.lienthong.client.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.client.OwnerOnly;
import vn.lienthong.contract.text.Formulas;

/** What became of each row, as CSV (RFC 4180) in UTF-8 with a byte order mark; only its owner may read it. */
public final class ResultFile implements AutoCloseable {
    private final CsvWriter csv;

    /** Replaces what was there. @throws UncheckedIOException if it cannot be written */
    public ResultFile(Path path) {
        try {
            Files.deleteIfExists(path);
            csv = ExcelCsv.writer(Channels.newOutputStream(Files.newByteChannel(
                    path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.writeRecord("Dòng", "Mã của cơ quan", "Kết quả", "Mã hồ sơ", "Cột và lý do", "Mã lệnh");
    }

    public void add(RowResult result) {
        String findings = Stream.concat(
                        result.findings().stream().map(ResultFile::line),
                        result.warnings().stream().map(warning -> "Lưu ý, " + line(warning)))
                .collect(Collectors.joining("\n"));
        csv.writeRecord(Stream.of(
                        String.valueOf(result.line()),
                        result.key(),
                        result.status().nameVi(),
                        result.subject() == null ? "" : result.subject(),
                        findings,
                        result.command())
                .map(Formulas::harmless)
                .toList());
    }

    private static String line(Finding finding) {
        return (finding.column() == null ? "cả dòng" : "“" + finding.column() + "”") + ": " + finding.detail();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

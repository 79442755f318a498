package vn.lienthong.views.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/**
 * Lists of the register as files, for people: the same matters, under the same conditions, as {@code GET /api/v1/{matters}} shows
 * to who asks with the same parameters, without pages.
 */
@RestController
@RequestMapping("/api/v1")
class ExportPages {
    /** So many rows of one file, at most; it says so itself where it was cut. */
    static final int MOST = 50_000;

    private final RegisterQueries queries;
    private final Supplier<Directory> directory;
    private final Clock clock;

    ExportPages(RegisterQueries queries, Supplier<Directory> directory, Clock clock) {
        this.queries = queries;
        this.directory = directory;
        this.clock = clock;
    }

    /** As a workbook of Excel. */
    @GetMapping("/{matters}/export.xlsx")
    void xlsx(Caller caller, @PathVariable String matters, Parameters given, HttpServletResponse response)
            throws IOException {
        write(caller.agency(), matter(matters), given, Sheet.Kind.XLSX, response);
    }

    /** As CSV. */
    @GetMapping("/{matters}/export.csv")
    void csv(Caller caller, @PathVariable String matters, Parameters given, HttpServletResponse response)
            throws IOException {
        write(caller.agency(), matter(matters), given, Sheet.Kind.CSV, response);
    }

    private void write(
            AgencyCode reader, Matter matter, Parameters given, Sheet.Kind kind, HttpServletResponse response)
            throws IOException {
        Filters filters = Filters.whole(matter, given, directory.get().words());
        Telling telling = queries.telling(reader, matter, filters, MOST);
        LocalDate today = Counting.day(clock.instant());
        response.setContentType(kind.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s-%s.%s\"".formatted(RegisterQueries.word(matter), today, kind.end()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Columns columns = Columns.of(matter);
        try (Sheet sheet = sheet(kind, matter, response.getOutputStream())) {
            sheet.row(columns.headers());
            if (!telling.to(some -> rows(sheet, columns, some))) {
                sheet.row(List.of(
                        "Danh sách còn nữa: tệp này chỉ có 50.000 dòng đầu. Hãy thu hẹp rồi xuất lại phần còn thiếu."));
            }
        }
    }

    private static Sheet sheet(Sheet.Kind kind, Matter matter, OutputStream to) throws IOException {
        return switch (kind) {
            case CSV -> new CsvSheet(to);
            case XLSX -> new XlsxSheet(to, matter.nameVi());
        };
    }

    private static void rows(Sheet sheet, Columns columns, List<Document> matters) {
        try {
            for (Document matter : matters) {
                sheet.row(columns.row(matter));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Matter matter(String matters) {
        return RegisterQueries.matterOf(matters).orElseThrow(() -> Problems.notFound("sổ này"));
    }
}

package vn.lienthong.views.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.Problems;

/**
 * Lists of the register as files, for people: the same matters, under the same conditions, as {@code GET /api/v1/{matters}} shows
 * to who asks with the same parameters, without pages. Which information is in one is noted before it is given.
 */
@RestController
@RequestMapping("/api/v1")
class ExportPages {
    /** So many rows of one file, at most; it says so itself where it was cut. */
    static final int MOST = 50_000;

    /** Of information fewer: each is noted on the audit log. */
    static final int MOST_OF_INFORMATION = 2_000;

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final RegisterQueries queries;
    private final Exports exports;
    private final Supplier<Directory> directory;
    private final Clock clock;

    ExportPages(RegisterQueries queries, Exports exports, Supplier<Directory> directory, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.directory = directory;
        this.clock = clock;
    }

    /** As a workbook of Excel. */
    @GetMapping("/{matters}/export.xlsx")
    void xlsx(
            Caller caller,
            @PathVariable String matters,
            Parameters given,
            @RequestHeader(name = Read.PURPOSE_HEADER, required = false) @Nullable String purpose,
            HttpMethod method,
            HttpServletResponse response)
            throws IOException {
        write(caller, matter(matters), given, purpose, method, Sheet.Kind.XLSX, response);
    }

    /** As CSV. */
    @GetMapping("/{matters}/export.csv")
    void csv(
            Caller caller,
            @PathVariable String matters,
            Parameters given,
            @RequestHeader(name = Read.PURPOSE_HEADER, required = false) @Nullable String purpose,
            HttpMethod method,
            HttpServletResponse response)
            throws IOException {
        write(caller, matter(matters), given, purpose, method, Sheet.Kind.CSV, response);
    }

    private void write(
            Caller caller,
            Matter matter,
            Parameters given,
            @Nullable String purpose,
            HttpMethod method,
            Sheet.Kind kind,
            HttpServletResponse response)
            throws IOException {
        Filters filters = Filters.whole(matter, given, directory.get().words());
        int most = matter == Matter.INFORMATION ? MOST_OF_INFORMATION : MOST;
        Telling found = queries.telling(caller.agency(), matter, filters, most);
        Telling telling =
                matter == Matter.INFORMATION && !HttpMethod.HEAD.equals(method) ? noted(caller, purpose, found) : found;
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
                sheet.row(List.of(String.format(
                        VIETNAMESE,
                        "Danh sách còn nữa: tệp này chỉ có %,d dòng đầu. Hãy thu hẹp rồi xuất lại phần còn thiếu.",
                        most)));
            }
        }
    }

    /** The same, noted before a byte of it is given: what its provider answers for. */
    private Telling noted(Caller caller, @Nullable String purpose, Telling found) {
        List<Document> matters = new ArrayList<>();
        boolean all = found.to(matters::addAll);
        exports.note(
                caller, matters.stream().map(matter -> matter.getString("id")).toList(), purpose);
        return teller -> {
            teller.accept(matters);
            return all;
        };
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

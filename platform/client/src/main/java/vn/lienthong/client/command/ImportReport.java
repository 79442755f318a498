package vn.lienthong.client.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.client.importing.Finding;
import vn.lienthong.client.importing.ResultFile;
import vn.lienthong.client.importing.RowResult;
import vn.lienthong.client.importing.RowResult.Status;
import vn.lienthong.contract.Json;

/** What an import says of its rows, to people or to programs, and how far it is. */
final class ImportReport implements AutoCloseable {
    private static final int EACH = 1000;
    /** Rows of which a person is told on the screen; the file tells of all. */
    private static final int MOST_SHOWN = 200;

    private final Terminal terminal;
    private final boolean json;
    private final boolean preview;
    private final @Nullable Path path;
    private @Nullable ResultFile file;
    private long checked;
    private long seen;
    private long bad;

    /** @param preview whether nothing is to be sent */
    ImportReport(Terminal terminal, boolean json, boolean preview, @Nullable Path path) {
        this.terminal = terminal;
        this.json = json;
        this.preview = preview;
        this.path = path;
    }

    /** One row, which was only looked at. */
    void checked(RowResult result) {
        checked++;
        if (checked % EACH == 0) {
            terminal.err().println("… đã kiểm tra %s dòng".formatted(Wording.number(checked)));
        }
        tell(result);
    }

    /** One row, which was sent if nothing was wrong with it. */
    void row(RowResult result) {
        if (seen == 0 && checked > 0) {
            close(); // what was said while looking is said anew of what was sent
            file = null;
        }
        seen++;
        if (seen % EACH == 0) {
            terminal.err()
                    .println("… đã gửi %s%s dòng"
                            .formatted(Wording.number(seen), checked == 0 ? "" : "/" + Wording.number(checked)));
        }
        tell(result);
    }

    private void tell(RowResult result) {
        if (path != null) {
            ResultFile results = file == null ? new ResultFile(path) : file;
            file = results;
            results.add(result);
        }
        if (json) {
            if (seen > 0 || preview || isTold(result)) {
                terminal.out().println(Json.mapper().writeValueAsString(result));
            }
        } else if (isTold(result) && ++bad <= MOST_SHOWN) {
            terminal.out()
                    .println("Dòng %d  %s: %s"
                            .formatted(
                                    result.line(),
                                    Wording.line(result.key()),
                                    result.status().nameVi()));
            result.findings().forEach(finding -> terminal.out().println("    " + line(finding)));
            result.warnings().forEach(warning -> terminal.out().println("    lưu ý, " + line(warning)));
        }
    }

    private static boolean isTold(RowResult result) {
        return switch (result.status()) {
            case PASSES, ACCEPTED, REPEATS -> !result.warnings().isEmpty();
            case REFUSED, PARKED, PENDING, UNSENT -> true;
        };
    }

    private static String line(Finding finding) {
        return "%s: %s"
                .formatted(
                        finding.column() == null ? "cả dòng" : "cột “%s”".formatted(finding.column()),
                        Wording.line(finding.detail()));
    }

    /** The figures last. @return the exit code */
    int ended(Map<Status, Long> figures) {
        if (json) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("sent", seen > 0);
            figures.forEach((status, count) -> told.put(status.wire(), count));
            terminal.out().println(Json.mapper().writeValueAsString(told));
        } else {
            if (bad > MOST_SHOWN) {
                terminal.out()
                        .println("… còn %s dòng nữa%s"
                                .formatted(
                                        Wording.number(bad - MOST_SHOWN),
                                        path == null ? "; thêm --result TỆP.csv để xem tất cả" : ""));
            }
            terminal.out()
                    .println((seen > 0 ? "Đã nhập: " : "Chưa gửi gì. Đã kiểm tra: ")
                            + figures.entrySet().stream()
                                    .map(each -> "%s dòng %s"
                                            .formatted(
                                                    Wording.number(each.getValue()),
                                                    each.getKey().nameVi()))
                                    .collect(Collectors.joining(", "))
                            + ".");
            if (path != null) {
                terminal.out().println("Kết quả từng dòng: " + path);
            }
        }
        return exitCode(figures);
    }

    private static int exitCode(Map<Status, Long> figures) {
        if (figures.containsKey(Status.REFUSED) || figures.containsKey(Status.PARKED)) {
            return ExitCodes.REFUSED;
        }
        return figures.containsKey(Status.PENDING) || figures.containsKey(Status.UNSENT)
                ? ExitCodes.NO_ANSWER
                : ExitCodes.DONE;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}

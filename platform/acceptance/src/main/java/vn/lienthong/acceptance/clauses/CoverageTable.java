package vn.lienthong.acceptance.clauses;

import java.io.PrintWriter;
import vn.lienthong.contract.clause.PlayedAct;

/** Writes the coverage for a person to read, in Vietnamese. */
final class CoverageTable {
    private static final String ROW = "%-9s %6s %14s %15s %7s  %s%n";

    private final PrintWriter out;

    CoverageTable(PrintWriter out) {
        this.out = out;
    }

    void print(Coverage coverage) {
        coverage.clauses().forEach(this::line);
        out.println();
        out.printf(ROW, "Văn bản", "Tổng", "Đã chứng minh", "Chỉ là dữ liệu", "Còn mở", "Tên");
        coverage.totals()
                .forEach(total -> row(
                        total.document(),
                        total.clauses(),
                        total.shown(),
                        total.dataOnly(),
                        total.open(),
                        total.title()));
        row(
                "Cộng",
                coverage.totals().stream().mapToLong(Coverage.Total::clauses).sum(),
                coverage.totals().stream().mapToLong(Coverage.Total::shown).sum(),
                coverage.totals().stream().mapToLong(Coverage.Total::dataOnly).sum(),
                coverage.totals().stream().mapToLong(Coverage.Total::open).sum(),
                "");
    }

    private void line(Coverage.Line line) {
        out.printf("%-7s %-15s %s (%s)%n", line.id(), line.state().nameVi(), line.term(), line.source());
        for (String shownBy : line.shownBy()) {
            out.printf("%-23s ← %s%n", "", shownBy);
            line.played().stream()
                    .filter(act -> PlayedActs.isOf(act, shownBy))
                    .map(CoverageTable::words)
                    .distinct()
                    .forEach(act -> out.printf("%-25s %s%n", "", act));
        }
    }

    private static String words(PlayedAct act) {
        String agencies = String.join(", ", act.by());
        return switch (act.answer()) {
            case ACCEPTED -> "%s: %s".formatted(act.act(), agencies);
            case REFUSED -> "%s (bị từ chối): %s".formatted(act.act(), agencies);
            case ANSWERED -> "hỏi %s: %s".formatted(act.act(), agencies);
            case NAMED -> "trả lời câu hỏi %s nêu: %s".formatted(act.act(), agencies);
        };
    }

    private void row(String document, long clauses, long shown, long dataOnly, long open, String title) {
        out.printf(ROW.replace("%n", ""), document, clauses, shown, dataOnly, open, title);
        out.println();
    }
}

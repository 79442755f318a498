package vn.lienthong.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.contract.statistics.Indicator;

/** The statistics as a table that fits on a screen. */
final class SummaryTable {
    private static final int PROVINCES = 8;
    private static final String ROW = "  %-26s %8s %8s %8s %8s";

    private SummaryTable() {}

    static List<String> lines(Counts counts) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("Lực lượng", "Vụ việc", "Tin báo", "Yêu cầu", "Trả lời"));
        sorted(counts.byForce()).forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.add(ROW.formatted("Địa bàn (nhiều nhất)", "Vụ việc", "Tin báo", "Yêu cầu", "Trả lời"));
        sorted(counts.byProvince()).stream().limit(PROVINCES).forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static List<Counts.Row> sorted(List<Counts.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong((Counts.Row row) -> row.of(Indicator.CASEFILES_OPENED))
                        .reversed()
                        .thenComparing(Counts.Row::nameVi))
                .toList();
    }

    private static String line(Counts.Row row) {
        return ROW.formatted(
                row.nameVi(),
                row.of(Indicator.CASEFILES_OPENED),
                row.of(Indicator.TIPS_RECEIVED),
                row.of(Indicator.REQUESTS_MADE),
                row.of(Indicator.REQUESTS_ANSWERED));
    }
}

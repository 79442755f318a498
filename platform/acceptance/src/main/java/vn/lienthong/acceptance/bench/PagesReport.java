package vn.lienthong.acceptance.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import vn.lienthong.acceptance.bench.Questions.Answered;

/** What was measured of the pages, as tables. */
final class PagesReport {
    private PagesReport() {}

    static void print(PrintWriter out, Pages.Measured measured) {
        printOpened(out, measured.opened());
        printAnswered(out, measured.answered());
        printBoards(out, measured.boards());
    }

    private static void printOpened(PrintWriter out, List<Visits.Opened> opened) {
        out.printf(
                "%n%-52s %26s %28s %28s%n",
                "Trong Chromium, CPU chậm 4 lần, chưa có gì trong bộ đệm", "KB qua mạng", "tải xong, ms", "vẽ phần lớn nhất, ms");
        for (Visits.Opened each : opened) {
            out.printf(
                    "%-52s %26s %28s %28s%n",
                    each.name(), each.kilobytes(), each.load().whole(), each.largest().whole());
        }
        out.println("(nhỏ nhất / giữa / lớn nhất)");
    }

    private static void printAnswered(PrintWriter out, List<Answered> answered) {
        out.printf(
                "%n%-52s %8s %9s %9s %9s %9s%n",
                "Bảng điều khiển trả lời một trang", "số lần", "p50 ms", "p95 ms", "max ms", "KB");
        for (Answered each : answered) {
            out.printf(
                    Locale.ROOT,
                    "%-52s %8d %9.1f %9.1f %9.1f %9.1f%n",
                    each.name(),
                    each.samples(),
                    each.p50(),
                    each.p95(),
                    each.most(),
                    each.kilobytes());
        }
    }

    private static void printBoards(PrintWriter out, List<Boards.Cost> boards) {
        out.printf(
                "%n%-20s %10s %10s %10s %26s %8s %12s %18s%n",
                "Bảng mở cùng lúc",
                "p50 ms",
                "p99 ms",
                "max ms",
                "bảng cuối cùng, ms",
                "luồng",
                "bộ nhớ, MiB",
                "CPU, % một lõi");
        for (Boards.Cost each : boards) {
            Boards.Told told = each.told();
            out.printf(
                    Locale.ROOT,
                    "%-20d %10s %10s %10s %26s %8.0f %12.0f %18.1f%n",
                    each.open(),
                    told == null ? "" : decimal(told.p50()),
                    told == null ? "" : decimal(told.p99()),
                    told == null ? "" : decimal(told.most()),
                    told == null ? "" : told.all().whole(),
                    each.threads(),
                    each.resident(),
                    each.busy());
        }
        out.println("(từ lúc gửi lệnh đến lúc hiện trên bảng; luồng, bộ nhớ, CPU của cả tiến trình khi không gửi gì)");
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}

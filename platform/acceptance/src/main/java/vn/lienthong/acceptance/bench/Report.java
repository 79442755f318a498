package vn.lienthong.acceptance.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Json;

/** The figures as a table with ratios to the references, and as a line of JSON. */
final class Report {
    private Report() {}

    /** Everything in one line. */
    record Line(
            List<OneProcess.Cost> oneProcess,
            Pages.@Nullable Measured pages,
            List<Figure> figures,
            List<Crowded.Waited> waited,
            Law law,
            double startSeconds,
            long residentMiB,
            long heapMiB) {}

    /** Beside the first of them, which is the reference. */
    static void print(PrintWriter out, List<Figure> figures) {
        out.printf(
                "%n%-42s %25s %9s %9s %17s %20s %17s %17s %10s%n",
                "Đường đi",
                "thông điệp/s",
                "p50 ms",
                "p99 ms",
                "so với tham chiếu",
                "CPU µs",
                "Streams µs",
                "kho µs",
                "làm nóng");
        for (Figure figure : figures) {
            out.printf(
                    Locale.ROOT,
                    "%-42s %25s %9.1f %9.1f %17.3f %20s %17s %17s %10d%n",
                    figure.name(),
                    figure.perSecond().whole(),
                    figure.p50(),
                    figure.p99(),
                    figure.perSecond().median() / figures.getFirst().perSecond().median(),
                    figure.processMicros().whole(),
                    figure.streamMicros().whole(),
                    figure.storeMicros().whole(),
                    figure.warmUp());
        }
        out.println("(nhỏ nhất / giữa / lớn nhất; tỷ lệ giữa hai số giữa)");
        out.println(Json.mapper().writeValueAsString(figures));
    }

    static void print(
            PrintWriter out,
            List<OneProcess.Cost> costs,
            Pages.@Nullable Measured pages,
            Bench.Measured measured,
            Law law,
            double started,
            Memory memory) {
        printCosts(out, costs);
        if (pages != null) {
            PagesReport.print(out, pages);
        }
        print(out, measured.figures());
        printWaited(out, measured.waited());
        out.printf(
                Locale.ROOT,
                "Tiến trình đo: khởi động %.1f giây; sau khi đo bộ nhớ %d MiB, trong đó heap %d MiB.%n",
                started,
                memory.resident(),
                memory.heap());
        out.printf(
                Locale.ROOT,
                "Danh mục: nạp từ tệp %d ms (lần đầu), %d ms (đã chạy nóng); dựng từ các mục %d ms; giữ %d MiB; %,d câu hỏi “ai có thẩm quyền” mỗi giây.%n",
                law.coldMillis(),
                law.warmMillis(),
                law.entriesMillis(),
                law.mebibytes(),
                law.answersPerSecond());
        out.println(Json.mapper()
                .writeValueAsString(new Line(
                        costs,
                        pages,
                        measured.figures(),
                        measured.waited(),
                        law,
                        started,
                        memory.resident(),
                        memory.heap())));
    }

    private static void printCosts(PrintWriter out, List<OneProcess.Cost> costs) {
        out.printf(
                "%n%-26s %22s %22s %20s %26s %22s%n",
                "Một tiến trình, khi rảnh",
                "khởi động lại, giây",
                "sau SIGKILL, giây",
                "CPU, % một lõi",
                "bộ nhớ, MiB",
                "luồng");
        for (OneProcess.Cost cost : costs) {
            out.printf(
                    "%-26s %22s %22s %20s %26s %22s%n",
                    cost.name(), cost.warm(), cost.killed(), cost.busy(), cost.resident(), cost.threads());
        }
        out.println("(nhỏ nhất / giữa / lớn nhất)");
    }

    static void printWaited(PrintWriter out, List<Crowded.Waited> waited) {
        out.printf(
                "%n%-52s %8s %9s %9s %9s %14s%n",
                "Chờ kết quả qua REST", "số lệnh", "p50 ms", "p99 ms", "max ms", "quá 2 giây");
        for (Crowded.Waited each : waited) {
            out.printf(
                    Locale.ROOT,
                    "%-52s %8d %9.1f %9.1f %9.1f %14d%n",
                    each.name(),
                    each.samples(),
                    each.p50(),
                    each.p99(),
                    each.most(),
                    each.late());
        }
    }
}

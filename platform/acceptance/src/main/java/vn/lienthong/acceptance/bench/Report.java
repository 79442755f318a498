package vn.lienthong.acceptance.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import vn.lienthong.contract.Json;

/** The figures as a table with ratios to the references, and as a line of JSON. */
final class Report {
    private Report() {}

    /** Everything in one line. */
    record Line(List<Figure> figures, Law law, double startSeconds, long residentMiB, long heapMiB) {}

    /** Beside the first of them, which is the reference. */
    static void print(PrintWriter out, List<Figure> figures) {
        out.printf(
                "%n%-42s %12s %9s %9s %14s %8s %10s %10s%n",
                "Đường đi", "thông điệp/s", "p50 ms", "p99 ms", "so với Streams", "CPU µs", "Streams µs", "làm nóng");
        for (Figure figure : figures) {
            out.printf(
                    Locale.ROOT,
                    "%-42s %12.0f %9.1f %9.1f %14.3f %8.0f %10.0f %10d%n",
                    figure.name(),
                    figure.perSecond(),
                    figure.p50(),
                    figure.p99(),
                    figure.perSecond() / figures.getFirst().perSecond(),
                    figure.processMicros(),
                    figure.streamMicros(),
                    figure.warmUp());
        }
        out.println(Json.mapper().writeValueAsString(figures));
    }

    static void print(PrintWriter out, List<Figure> figures, Law law, double started, Memory memory) {
        Figure copy = figures.get(0);
        Figure stream = figures.get(1);
        out.printf(
                "%n%-42s %12s %9s %9s %12s %14s%n",
                "Đường đi", "thông điệp/s", "p50 ms", "p99 ms", "so với chép", "so với Streams");
        for (Figure figure : figures) {
            out.printf(
                    Locale.ROOT,
                    "%-42s %12.0f %9.1f %9.1f %12.3f %14.3f%n",
                    figure.name(),
                    figure.perSecond(),
                    figure.p50(),
                    figure.p99(),
                    figure.perSecond() / copy.perSecond(),
                    figure.perSecond() / stream.perSecond());
        }
        out.printf(
                Locale.ROOT,
                "Khởi động %.1f giây; bộ nhớ %d MiB, trong đó heap %d MiB.%n",
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
        out.println(
                Json.mapper().writeValueAsString(new Line(figures, law, started, memory.resident(), memory.heap())));
    }
}

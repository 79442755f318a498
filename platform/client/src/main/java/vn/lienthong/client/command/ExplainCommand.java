package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows where a matter stands: who did what under which clause, whose turn it is, by when. */
@Command(
        name = "explain",
        description = {
            "Giải thích một hồ sơ: đang ở đâu, ai đã làm gì theo điều khoản nào, đến lượt ai, hạn đến bao giờ.",
            "Với kế hoạch, tổ công tác: thêm kết quả tính từ hồ sơ mà cơ quan hỏi được xem, so với báo cáo của Tổ"
                    + " trưởng.",
            "Ví dụ: ./lienthong explain YC-2026-000123 --as MS-15; ./lienthong explain requests/6f0c… --as MS-15",
            "Mã kết thúc: 0 đã trả lời; 1 không có hồ sơ này (hoặc cơ quan không được xem); 2 dùng sai; 3 hệ thống"
                    + " không trả lời."
        })
public final class ExplainCommand extends ExchangeCommand {
    private static final List<String> KINDS =
            List.of("requests", "casefiles", "plans", "groups", "commitments", "tips", "information", "deconflictions");
    private static final Set<String> WITH_FIGURES = Set.of("plans", "groups");

    @Parameters(paramLabel = "HỒ_SƠ", description = "Số như YC-2026-000123, mã hồ sơ, hoặc loại/mã như requests/6f0c….")
    private String matter = "";

    @Override
    int answer() {
        return new AskedMatter(matter, KINDS)
                .find(exchange(), this::explained)
                .map(found -> show(found.explanation(), () -> lines(found)))
                .orElseGet(() -> none("Không có hồ sơ %s, hoặc %s không được xem."
                        .formatted(Wording.line(matter), exchange().agency())));
    }

    /** @param path of the matter at the exchange */
    private record Found(String kind, String path, JsonNode explanation) {}

    private Optional<Found> explained(String kind, String id) {
        String path = "/api/v1/%s/%s".formatted(kind, id);
        return exchange().find(path + "/explanation").map(found -> new Found(kind, path, found));
    }

    private List<String> lines(Found found) {
        List<String> lines = new ArrayList<>(lines(found.explanation()));
        lines.addAll(attachments(found));
        lines.addAll(figures(found));
        return lines;
    }

    private List<String> attachments(Found found) {
        List<String> lines =
                exchange().find(found.path()).map(AttachmentText::lines).orElse(List.of());
        return lines.isEmpty()
                ? lines
                : Stream.concat(Stream.of("", "Tệp kèm:"), lines.stream()).toList();
    }

    private List<String> figures(Found found) {
        return WITH_FIGURES.contains(found.kind())
                ? exchange()
                        .find(found.path() + "/figures")
                        .map(FiguresText::lines)
                        .orElse(List.of())
                : List.of();
    }

    private static List<String> lines(JsonNode explanation) {
        List<String> lines = new ArrayList<>();
        String number = explanation.hasNonNull("number") ? WatchText.text(explanation, "number") + " · " : "";
        lines.add(number + WatchText.text(explanation, "stateVi") + ".");
        lines.add("");
        lines.add(explanation.path("next").isEmpty() ? "Không còn việc gì phải làm." : "Đến lượt:");
        explanation
                .path("next")
                .forEach(next -> lines.add("  %s %s %s%s%s"
                        .formatted(
                                WatchText.text(next, "turn"),
                                next.path("owed").asBoolean(false) ? "phải:" : "được:",
                                WatchText.text(next, "whatVi"),
                                next.hasNonNull("dueAt") ? ", hạn " + WatchText.time(next, "dueAt") : "",
                                basis(next))));
        lines.add("");
        lines.add("Đã qua:");
        explanation
                .path("past")
                .forEach(step -> lines.add("  %s  %s  %s%s"
                        .formatted(
                                WatchText.time(step, "at"),
                                WatchText.text(step, step.hasNonNull("by") ? "by" : "byVi") + officer(step),
                                WatchText.text(step, "whatVi"),
                                basis(step))));
        return lines;
    }

    private static String officer(JsonNode step) {
        return step.hasNonNull("officer") ? ", " + WatchText.text(step, "officer") : "";
    }

    private static String basis(JsonNode json) {
        return json.hasNonNull("basis") ? " – căn cứ " + WatchText.text(json, "basis") : "";
    }
}

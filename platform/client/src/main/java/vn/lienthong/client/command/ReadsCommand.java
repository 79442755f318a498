package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows the provider of a matter who has read what of it, when and for what, and into whose inbox it was put. */
@Command(
        name = "reads",
        description = {
            "Sổ đọc của một hồ sơ: cơ quan, cán bộ hay hệ thống nào đã đọc gì, lúc nào, để làm gì; với thông tin, vụ việc, yêu cầu, đã vào hộp đến nào.",
            "Bên cung cấp của hồ sơ xem được; với yêu cầu, cả bên đã trả lời, từ khi trả lời.",
            "Ví dụ: ./lienthong reads TT-2026-000012 --as BORDER-15; ./lienthong reads information/6f0c… --as BORDER-15 --json",
            "Mã kết thúc: 0 đã trả lời; 1 không có hồ sơ này (hoặc cơ quan không được xem sổ); 2 dùng sai; 3 hệ thống"
                    + " không trả lời."
        })
public final class ReadsCommand extends ExchangeCommand {
    private static final List<String> KINDS =
            List.of("information", "requests", "casefiles", "plans", "groups", "commitments", "tips", "deconflictions");

    @Parameters(paramLabel = "HỒ_SƠ", description = "Số như TT-2026-000012, mã hồ sơ, hoặc information/6f0c….")
    private String matter = "";

    @Override
    int answer() {
        return new AskedMatter(matter, KINDS)
                .find(exchange(), (kind, id) -> exchange().find("/api/v1/%s/%s/reads".formatted(kind, id)))
                .map(reads -> show(reads, () -> lines(reads)))
                .orElseGet(() -> none("Không có hồ sơ %s, hoặc %s không phải bên cung cấp."
                        .formatted(Wording.line(matter), exchange().agency())));
    }

    private static List<String> lines(JsonNode reads) {
        List<String> lines = new ArrayList<>();
        JsonNode latest = reads.path("latest");
        lines.add(
                latest.isEmpty()
                        ? "Chưa ai đọc."
                        : "%s lượt đọc, mới trước:"
                                .formatted(Wording.number(reads.path("reads").asLong())));
        latest.forEach(read -> lines.add("  %s  %s, %s  %s%s"
                .formatted(
                        WatchText.time(read, "at"),
                        WatchText.text(read, "agency"),
                        who(read),
                        WatchText.text(read, "kindVi"),
                        read.hasNonNull("purpose") ? ": " + WatchText.text(read, "purpose") : "")));
        if (!reads.path("delivered").isEmpty()) {
            lines.add("Đã giao vào hộp đến của:");
            reads.path("delivered")
                    .forEach(put -> lines.add(
                            "  %s, lần cuối %s".formatted(WatchText.text(put, "agency"), WatchText.time(put, "last"))));
        }
        return lines;
    }

    private static String who(JsonNode read) {
        String account = WatchText.text(read, "account");
        return read.hasNonNull("officer") ? "%s (%s)".formatted(WatchText.text(read, "officer"), account) : account;
    }
}

package vn.lienthong.client.command;

import static vn.lienthong.client.command.WatchText.text;
import static vn.lienthong.client.command.WatchText.time;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.outcome.Reason;

/** Parked records as a person reads them. */
final class ParkedText {
    private ParkedText() {}

    static List<String> list(JsonNode items) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : items) {
            lines.add("%s  %s".formatted(time(item, "parkedAt"), text(item, "id")));
            lines.add("    " + text(item, "detailVi"));
            if (item.hasNonNull("settledAt")) {
                lines.add("    %s, %s: %s"
                        .formatted(time(item, "settledAt"), text(item, "officer"), text(item, "because")));
            }
        }
        lines.add(items.isEmpty() ? "Không có mục nào như vậy." : "%s mục.".formatted(Wording.number(items.size())));
        return lines;
    }

    static List<String> record(JsonNode record) {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s  %s"
                .formatted(
                        time(record, "parkedAt"),
                        text(record, "id"),
                        record.hasNonNull("sender") ? text(record, "sender") : "(không rõ bên gửi)"));
        record.path("reasons").forEach(reason -> lines.add("  " + reason(reason)));
        record.path("attributes")
                .properties()
                .forEach(each -> lines.add("  %s: %s"
                        .formatted(
                                Wording.line(each.getKey()),
                                Wording.line(each.getValue().asString("")))));
        lines.add(content(record.path("content")));
        if (record.hasNonNull("obstacleVi")) {
            lines.add("  Không gửi lại nguyên trạng được: " + text(record, "obstacleVi"));
        }
        JsonNode settlement = record.path("settlement");
        if (settlement.isObject()) {
            lines.addAll(settled(settlement));
        }
        return lines;
    }

    private static String content(JsonNode content) {
        return content.hasNonNull("bytes")
                ? "  nội dung: %s, %s byte, %d trường"
                        .formatted(
                                text(content, "kind"),
                                Wording.number(content.path("bytes").asLong(0)),
                                content.path("fields").size())
                : "  nội dung: không được giữ kèm";
    }

    private static List<String> settled(JsonNode settlement) {
        JsonNode how = settlement.path("how");
        List<String> lines = new ArrayList<>();
        boolean again = settlement.hasNonNull("command");
        lines.add("%s %s, %s: %s"
                .formatted(
                        again ? "Đã gửi lại" : "Đã bỏ", time(how, "at"), text(how, "officer"), text(how, "because")));
        if (again) {
            JsonNode outcome = settlement.path("outcome");
            lines.add("  kết quả của %s: %s"
                    .formatted(
                            text(settlement, "command"),
                            switch (text(outcome, "status")) {
                                case "accepted" -> "được chấp nhận, mã hồ sơ " + text(outcome, "subject");
                                case "refused" -> "bị từ chối";
                                case "parked" -> "lại được giữ";
                                default -> "chưa có";
                            }));
            outcome.path("reasons").forEach(reason -> lines.add("    " + reason(reason)));
        }
        return lines;
    }

    static List<String> refused(JsonNode problem) {
        List<String> lines = new ArrayList<>(List.of("✗ " + text(problem, "detail")));
        problem.path("reasons").forEach(reason -> lines.add("    " + reason(reason)));
        return lines;
    }

    private static String reason(JsonNode reason) {
        return OutcomeText.line(Json.mapper().treeToValue(reason, Reason.class));
    }
}

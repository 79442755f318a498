package vn.lienthong.client.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.AgencyCode;

/** The watch, as people read it. */
final class WatchText {
    private WatchText() {}

    static List<String> lines(AgencyCode agency, Map<String, JsonNode> watched) {
        List<String> lines = new ArrayList<>();
        JsonNode summary = Objects.requireNonNull(watched.get("summary"));
        JsonNode states = summary.path("states");
        lines.add("%s lúc %s: %s việc còn nợ – quá hạn %s, im lặng %s, đã báo cáo cấp trên %s, sắp hết hạn %s."
                .formatted(
                        agency,
                        time(summary, "at"),
                        number(summary, "total"),
                        number(states, "overdue"),
                        number(states, "silent"),
                        number(states, "escalated"),
                        number(states, "warned")));
        lines.add(
                "Đến hạn trong 24 giờ: %s; trong 3 ngày: %s; chờ giải quyết, kết thúc: %s; vụ việc trong diện theo dõi: %s."
                        .formatted(
                                number(summary, "within24h"),
                                number(summary, "within3d"),
                                number(summary, "waiting"),
                                number(summary, "cases")));
        obligations(lines, Objects.requireNonNull(watched.get("obligations")));
        silence(lines, Objects.requireNonNull(watched.get("silence")));
        cases(lines, Objects.requireNonNull(watched.get("cases")));
        return lines;
    }

    private static void obligations(List<String> lines, JsonNode page) {
        lines.add("");
        lines.add(
                page.path("items").isEmpty() ? "Không có việc nào như vậy." : "Việc còn nợ, đến hạn trước đứng trước:");
        page.path("items").forEach(owed -> {
            lines.add("  %-11s %s  %s → %s: %s"
                    .formatted(
                            text(owed, "stateVi"),
                            owed.hasNonNull("dueAt") ? "hạn " + time(owed, "dueAt") : "không có hạn",
                            text(owed, "owedBy"),
                            owed.hasNonNull("owedTo") ? text(owed, "owedTo") : "—",
                            text(owed, "whatVi")));
            lines.add("              %s%s%s  (%s/%s)%s"
                    .formatted(
                            "express".equals(text(owed, "urgency")) ? "HỎA TỐC – " : "",
                            numbered(owed),
                            text(owed, "title"),
                            text(owed, "matters"),
                            text(owed, "matter"),
                            owed.hasNonNull("basis") ? " – căn cứ " + text(owed, "basis") : ""));
        });
        if (page.hasNonNull("next")) {
            lines.add("  … còn nữa: tăng --limit hoặc lọc hẹp hơn.");
        }
    }

    private static void silence(List<String> lines, JsonNode page) {
        if (page.path("items").isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Im lặng, quá hạn theo cơ quan:");
        page.path("items")
                .forEach(one -> lines.add("  %-12s im lặng %s, quá hạn %s; lâu nhất %s; hồi âm gần nhất: %s"
                        .formatted(
                                text(one, "agency"),
                                number(one, "silent"),
                                number(one, "overdue"),
                                longest(one),
                                one.hasNonNull("lastHeard") ? time(one, "lastHeard") : "chưa có")));
    }

    /** Nothing is late for long where nothing has a limit. */
    private static String longest(JsonNode silent) {
        if (!silent.hasNonNull("longestHours")) {
            return "không có hạn";
        }
        return silent.path("longestHours").asLong(0) == 0 ? "dưới 1 giờ" : number(silent, "longestHours") + " giờ";
    }

    private static void cases(List<String> lines, JsonNode page) {
        if (page.path("items").isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Vụ việc trong diện theo dõi:");
        page.path("items")
                .forEach(one -> lines.add("  %s%s – %s, %s giữ hồ sơ  (casefiles/%s)"
                        .formatted(
                                numbered(one),
                                text(one, "title"),
                                one.path("flags")
                                        .valueStream()
                                        .map(flag -> text(flag, "flagVi"))
                                        .collect(Collectors.joining("; ")),
                                text(one, "holder"),
                                text(one, "matter"))));
    }

    /** The number by which people call a matter, ahead of its title; nothing if it has none. */
    private static String numbered(JsonNode matter) {
        return matter.hasNonNull("number") ? text(matter, "number") + "  " : "";
    }

    /** A field in one clean line; it may come from another agency. */
    static String text(JsonNode json, String field) {
        return Wording.line(json.path(field).asString(""));
    }

    private static String number(JsonNode json, String field) {
        return Wording.number(json.path(field).asLong(0));
    }

    /** Time and date in Vietnam, or the text as it came. */
    static String time(JsonNode json, String field) {
        String text = text(json, field);
        try {
            return Wording.time(Instant.parse(text));
        } catch (DateTimeException odd) {
            return text;
        }
    }
}

package vn.lienthong.client.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What has come of a plan or a working group, counted from the records, as people read it. */
final class FiguresText {
    private FiguresText() {}

    static List<String> lines(JsonNode figures) {
        List<String> lines = new ArrayList<>(List.of("", heading(figures)));
        JsonNode files = figures.path("caseFiles");
        JsonNode requests = figures.path("requests");
        JsonNode tips = figures.path("tips");
        lines.add("  %s vụ việc: đang giải quyết %s, đã kết thúc %s; hình sự %s, hành chính %s, không xử lý %s"
                .formatted(
                        number(files, "opened"),
                        number(files, "open"),
                        number(files, "closed"),
                        number(files, "criminal"),
                        number(files, "administrative"),
                        number(files, "dismissed")));
        lines.add("  hàng vi phạm trị giá %s đồng (%s vụ việc không nêu hoặc không cho xem trị giá); tiền phạt %s đồng"
                .formatted(number(files, "goodsVnd"), number(files, "withoutValue"), number(files, "finesVnd")));
        lines.add("  %s yêu cầu phối hợp: chưa xong %s, đã kết thúc %s, đã rút %s; từng quá hạn %s"
                .formatted(
                        number(requests, "made"),
                        number(requests, "open"),
                        number(requests, "closed"),
                        number(requests, "withdrawn"),
                        number(requests, "late")));
        lines.add("  %s tin báo: đã thụ lý %s, chưa thụ lý %s"
                .formatted(number(tips, "received"), number(tips, "accepted"), number(tips, "waiting")));
        agencies(lines, figures);
        compared(lines, figures.path("compared"));
        return lines;
    }

    private static String heading(JsonNode figures) {
        return "Kết quả tính từ hồ sơ mà %s được xem%s:"
                .formatted(
                        WatchText.text(figures, "seenBy"),
                        figures.path("complete").asBoolean(true) ? "" : " (chưa tính hết)");
    }

    private static void agencies(List<String> lines, JsonNode figures) {
        figures.path("agencies")
                .forEach(agency -> lines.add("  %s: %s vụ việc, %s yêu cầu, %s tin báo"
                        .formatted(
                                WatchText.text(agency, "agency"),
                                number(agency, "caseFiles"),
                                number(agency, "requests"),
                                number(agency, "tips"))));
        figures.path("tasks")
                .forEach(tally -> lines.add("  %s: %s nhiệm vụ, xong %s, chậm %s, chưa xong %s"
                        .formatted(
                                WatchText.text(tally, "agency"),
                                number(tally, "assigned"),
                                number(tally, "done"),
                                number(tally, "late"),
                                number(tally, "open"))));
        figures.path("activities")
                .forEach(one -> lines.add("  %s: %s nhiệm vụ, xong %s"
                        .formatted(WatchText.text(one, "nameVi"), number(one, "assigned"), number(one, "done"))));
    }

    private static void compared(List<String> lines, JsonNode all) {
        if (all.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Báo cáo của Tổ trưởng so với hồ sơ:");
        all.forEach(one -> lines.add(
                "  %s: báo cáo %s, %s".formatted(WatchText.text(one, "nameVi"), number(one, "stated"), counted(one))));
    }

    private static String counted(JsonNode one) {
        if (!one.hasNonNull("counted")) {
            return "hồ sơ không ghi số này";
        }
        long difference = one.path("difference").asLong(0);
        return "hồ sơ %s – %s"
                .formatted(
                        number(one, "counted"),
                        difference == 0
                                ? "khớp"
                                : "chênh lệch " + (difference > 0 ? "+" : "") + Wording.number(difference));
    }

    private static String number(JsonNode json, String field) {
        return Wording.number(json.path(field).asLong(0));
    }
}

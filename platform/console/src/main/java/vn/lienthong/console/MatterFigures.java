package vn.lienthong.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.Particulars.Part;
import vn.lienthong.console.Particulars.Row;

/** What has come of a working group or a plan, as the exchange counts it from the records, beside what its head reports. */
final class MatterFigures {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private MatterFigures() {}

    /** Those parts of which there is something. */
    static List<Part> parts(JsonNode figures) {
        return Stream.of(
                        new Part(
                                "Kết quả tính từ hồ sơ mà %s được xem%s"
                                        .formatted(
                                                Fields.text(figures, "seenBy"),
                                                figures.path("complete").asBoolean(true) ? "" : " (chưa tính hết)"),
                                counted(figures)),
                        new Part("Từng cơ quan", agencies(figures)),
                        new Part("Từng hoạt động", activities(figures)),
                        new Part("Báo cáo so với hồ sơ", compared(figures)))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    private static List<Row> counted(JsonNode figures) {
        JsonNode files = figures.path("caseFiles");
        JsonNode requests = figures.path("requests");
        JsonNode tips = figures.path("tips");
        return List.of(
                new Row(
                        "Vụ việc",
                        number(files, "opened"),
                        "đang giải quyết %s, đã kết thúc %s; hình sự %s, hành chính %s, không xử lý %s"
                                .formatted(
                                        number(files, "open"),
                                        number(files, "closed"),
                                        number(files, "criminal"),
                                        number(files, "administrative"),
                                        number(files, "dismissed"))),
                new Row(
                        "Trị giá hàng vi phạm (đồng)",
                        number(files, "goodsVnd"),
                        number(files, "withoutValue") + " vụ việc không nêu trị giá"),
                new Row("Tiền phạt (đồng)", number(files, "finesVnd"), ""),
                new Row(
                        "Yêu cầu phối hợp",
                        number(requests, "made"),
                        "chưa xong %s, đã kết thúc %s, đã rút %s; từng quá hạn %s"
                                .formatted(
                                        number(requests, "open"),
                                        number(requests, "closed"),
                                        number(requests, "withdrawn"),
                                        number(requests, "late"))),
                new Row(
                        "Tin báo",
                        number(tips, "received"),
                        "đã thụ lý %s, chưa thụ lý %s".formatted(number(tips, "accepted"), number(tips, "waiting"))));
    }

    private static List<Row> agencies(JsonNode figures) {
        List<Row> rows = new ArrayList<>();
        figures.path("agencies")
                .forEach(agency -> rows.add(new Row(
                        Fields.text(agency, "agency"),
                        "%s vụ việc, %s yêu cầu, %s tin báo"
                                .formatted(
                                        number(agency, "caseFiles"),
                                        number(agency, "requests"),
                                        number(agency, "tips")),
                        "")));
        figures.path("tasks")
                .forEach(tally -> rows.add(new Row(
                        Fields.text(tally, "agency"),
                        number(tally, "assigned") + " nhiệm vụ",
                        "xong %s, chậm %s, chưa xong %s"
                                .formatted(number(tally, "done"), number(tally, "late"), number(tally, "open")))));
        return rows;
    }

    /** Of the tasks that say what is done in the field. */
    private static List<Row> activities(JsonNode figures) {
        List<Row> rows = new ArrayList<>();
        figures.path("activities")
                .forEach(one -> rows.add(new Row(
                        Fields.text(one, "nameVi"),
                        number(one, "assigned") + " nhiệm vụ",
                        "xong " + number(one, "done"))));
        return rows;
    }

    private static List<Row> compared(JsonNode figures) {
        List<Row> rows = new ArrayList<>();
        figures.path("compared").forEach(compared -> {
            boolean counted = compared.hasNonNull("counted");
            rows.add(new Row(
                    Fields.text(compared, "nameVi"),
                    "báo cáo %s, hồ sơ %s"
                            .formatted(number(compared, "stated"), counted ? number(compared, "counted") : "không có"),
                    counted ? difference(Fields.number(compared, "difference")) : "hồ sơ không ghi số này"));
        });
        return rows;
    }

    private static String difference(long difference) {
        return difference == 0
                ? "khớp"
                : "chênh lệch " + (difference > 0 ? "+" : "") + String.format(VIETNAMESE, "%,d", difference);
    }

    private static String number(JsonNode json, String field) {
        return String.format(VIETNAMESE, "%,d", Fields.number(json, field));
    }
}

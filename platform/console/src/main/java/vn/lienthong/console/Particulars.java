package vn.lienthong.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.PlanStance;

/** What a matter has beside its history, read out of it: members, tasks, opinions, contributions, figures. */
final class Particulars {

    private static final String PREFIX = "vn.lienthong.";

    private final JsonNode history;

    private Particulars(JsonNode history) {
        this.history = history;
    }

    /** A list under a title. */
    record Part(String titleVi, List<Row> rows) {}

    /** Those parts of which there is something. */
    static List<Part> of(JsonNode matter) {
        Particulars all = new Particulars(matter.path("history"));
        return List.of(
                        new Part("Thành viên", all.members()),
                        new Part("Nhiệm vụ", TaskRows.of(all.history)),
                        new Part("Ý kiến", all.opinions()),
                        new Part("Đóng góp", all.contributions()),
                        new Part("Kết quả", all.figures()))
                .stream()
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    /** As the newest charter names them. */
    private List<Row> members() {
        List<Row> rows = new ArrayList<>();
        history.forEach(event -> {
            JsonNode members = event.path("data").path("charter").path("members");
            if (members.isArray()) {
                rows.clear();
                members.forEach(member -> rows.add(Row.of(
                        Fields.text(member, "agency"),
                        Fields.text(member, "post"),
                        roleVi(Fields.text(member, "role")))));
            }
        });
        return rows;
    }

    private static String roleVi(String role) {
        return Arrays.stream(GroupRole.values())
                .filter(each -> each.wire().equals(role))
                .findFirst()
                .map(GroupRole::nameVi)
                .orElse(role);
    }

    private List<Row> opinions() {
        List<Row> rows = new ArrayList<>();
        history.forEach(event -> {
            JsonNode data = event.path("data");
            if (isOf(event, "opinion-given")) {
                boolean agrees = data.path("agrees").asBoolean(false) || "agree".equals(Fields.text(data, "stance"));
                String why = Fields.text(data, "text") + Fields.text(data, "because");
                rows.add(Row.of(
                        Fields.text(data, "by"), (agrees ? PlanStance.AGREE : PlanStance.DISSENT).nameVi(), why));
            } else if (isOf(event, "opinion-missed")) {
                rows.add(Row.of(Fields.text(data, "by"), "Không có ý kiến khi hết hạn", ""));
            }
        });
        return rows;
    }

    private List<Row> contributions() {
        List<Row> rows = new ArrayList<>();
        history.forEach(event -> {
            if (isOf(event, "contributed")) {
                rows.add(Row.of(
                        Fields.text(event.path("data"), "by"),
                        Fields.text(event, "summaryVi"),
                        VietnamTime.of(Fields.text(event, "time"))));
            }
        });
        return rows;
    }

    private List<Row> figures() {
        List<Row> rows = new ArrayList<>();
        history.forEach(event -> {
            JsonNode figures = event.path("data").path("figures");
            if (isOf(event, "figures-recorded")) {
                rows.add(stated("Số vụ việc", Fields.text(figures, "cases")));
                rows.add(stated("Số vụ án", Fields.text(figures, "criminalCases")));
                rows.add(stated("Yêu cầu phối hợp", Fields.text(figures, "requests")));
                rows.add(stated("Người bị khởi tố, bắt giữ", Fields.text(figures, "persons")));
                rows.add(stated("Trị giá hàng vi phạm (đồng)", Fields.text(figures, "goodsVnd")));
                rows.add(stated("Thu nộp ngân sách (đồng)", Fields.text(figures, "finesVnd")));
                rows.add(stated("Đánh giá", Fields.text(figures, "assessment")));
            }
        });
        return rows;
    }

    private static Row stated(String what, String text) {
        return new Row(what, Row.line(Row.quoted(text)), List.of());
    }

    /** Whether an event has this last word of its type, such as {@code task-assigned}. */
    static boolean isOf(JsonNode event, String verb) {
        String type = Fields.text(event, "type");
        return type.startsWith(PREFIX) && type.endsWith("." + verb + ".v1");
    }
}

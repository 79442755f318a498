package vn.lienthong.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.task.FieldActivity;

/** The tasks of a plan or a working group, read out of its history. */
final class TaskRows {

    private TaskRows() {}

    /** By number, each as it stands now. */
    static List<Row> of(JsonNode history) {
        Map<Long, Row> tasks = new TreeMap<>();
        history.forEach(event -> {
            JsonNode data = event.path("data");
            if (Particulars.isOf(event, "task-assigned")) {
                tasks.put(Fields.number(data, "task"), given(data));
            } else if (data.has("task")) {
                String happened = Fields.text(event, "typeVi");
                tasks.computeIfPresent(
                        Fields.number(data, "task"),
                        (number, row) -> new Row(row.who(), row.what(), Row.line(happened)));
            }
        });
        return List.copyOf(tasks.values());
    }

    private static Row given(JsonNode data) {
        JsonNode content = data.path("content");
        String what = activityVi(Fields.text(content, "activity")) + Fields.text(content, "title");
        return Row.of(
                Fields.text(content, "owner"),
                "%s. %s".formatted(Fields.text(data, "task"), what),
                "hạn " + VietnamTime.of(Fields.text(content, "dueAt")));
    }

    /** What is done in the field, before the title; nothing if the task is no such thing. */
    private static String activityVi(String activity) {
        return Arrays.stream(FieldActivity.values())
                .filter(each -> each.wire().equals(activity))
                .findFirst()
                .map(each -> each.nameVi() + ": ")
                .orElse("");
    }
}

package vn.lienthong.console;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A tip that may be of the same matter.
 *
 * @param name its number and title
 * @param reasonsVi why it may be
 */
record SimilarRow(String id, String name, String reasonsVi) {
    static List<SimilarRow> all(JsonNode list) {
        return list.valueStream()
                .map(each -> {
                    JsonNode tip = each.path("tip");
                    String number = Fields.text(tip, "number");
                    String title = Fields.text(tip, "title");
                    return new SimilarRow(
                            Fields.text(tip, "id"),
                            number.isEmpty() ? title : number + " · " + title,
                            each.path("reasonsVi")
                                    .valueStream()
                                    .map(JsonNode::stringValue)
                                    .collect(Collectors.joining("; ")));
                })
                .toList();
    }
}

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
                    return new SimilarRow(
                            Fields.text(tip, "id"),
                            name(tip),
                            each.path("reasonsVi")
                                    .valueStream()
                                    .map(JsonNode::stringValue)
                                    .collect(Collectors.joining("; ")));
                })
                .toList();
    }

    static String name(JsonNode tip) {
        String number = Fields.text(tip, "number");
        String title = Fields.text(tip, "title");
        return number.isEmpty() ? title : number + " · " + title;
    }

    /** The form that says that it is of one matter with another, with the reasons filled in. @param here id of that one */
    public String linking(String here) {
        return LinkedFound.form(here, "tip.link", id, reasonsVi);
    }
}

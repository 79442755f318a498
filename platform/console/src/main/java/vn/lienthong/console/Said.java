package vn.lienthong.console;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A field of what a matter contains, as the register reads it to people: a text, several things, or fields of its own.
 *
 * @param labelVi what it is called; empty for one of several things
 * @param href the page of the matter that the text names; empty where it names none
 */
record Said(String labelVi, String text, String href, List<Said> items, List<Said> fields) {

    private static final int SHORT = 60;
    private static final String ID = "[0-9a-zA-Z-]{1,60}";

    static List<Said> all(JsonNode fields) {
        return fields.valueStream().filter(JsonNode::isObject).map(Said::from).toList();
    }

    private static Said from(JsonNode json) {
        List<Said> items = all(json.path("items"));
        boolean together = !items.isEmpty() && items.stream().allMatch(Said::isShort);
        String text =
                together ? items.stream().map(Said::text).collect(Collectors.joining(", ")) : Fields.text(json, "text");
        return new Said(
                Fields.text(json, "labelVi"),
                text,
                href(Fields.text(json, "matters"), Fields.text(json, "id")),
                together ? List.of() : items,
                all(json.path("fields")));
    }

    /** Whether it may stand beside others on one line. */
    private boolean isShort() {
        return items.isEmpty() && fields.isEmpty() && href.isEmpty() && text.length() < SHORT && !text.contains(",");
    }

    private static String href(String matters, String id) {
        return Kind.of(matters).isPresent() && id.matches(ID) ? "/matters/%s/%s".formatted(matters, id) : "";
    }

    /** Whether it says nothing but its text. */
    public boolean isSimple() {
        return items.isEmpty() && fields.isEmpty();
    }

    /**
     * A part of what a matter contains.
     *
     * @param amended whether it was stated anew
     * @param amendedVi why; empty where it was not, or nobody said
     */
    record Section(String titleVi, String at, String byVi, boolean amended, String amendedVi, List<Said> fields) {

        static List<Section> all(JsonNode content) {
            return content.valueStream()
                    .filter(JsonNode::isObject)
                    .map(json -> new Section(
                            Fields.text(json, "titleVi"),
                            Fields.text(json, "at"),
                            Fields.text(json, "byVi"),
                            json.hasNonNull("amendedVi"),
                            Fields.text(json, "amendedVi"),
                            Said.all(json.path("fields"))))
                    .toList();
        }

        public String atVi() {
            return VietnamTime.of(at);
        }
    }
}

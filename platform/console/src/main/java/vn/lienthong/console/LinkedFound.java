package vn.lienthong.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Tips of the same matter, and how many sources report it.
 *
 * @param rows those that are linked, then those that were taken apart
 * @param sources so many at least
 * @param tips of the matter, as far as they are seen
 */
record LinkedFound(List<Row> rows, int sources, int tips) {
    /**
     * A tip that was said to be of the same matter.
     *
     * @param name its number and title
     * @param of id of the tip of which that was said, where it is taken back
     */
    record Row(String id, String name, String of, boolean linked, List<Word> said) {
        /** The form that takes the two apart. @param here id of the tip whose page it is */
        public String unlinking(String here) {
            return form(of, "tip.unlink", of.equals(here) ? id : here, "");
        }
    }

    /** What somebody said of the two. */
    record Word(boolean linked, String byVi, String at, String atVi, String reason) {}

    static LinkedFound from(JsonNode found, Map<String, String> names) {
        return new LinkedFound(
                found.path("links").valueStream().map(link -> row(link, names)).toList(),
                found.path("sources").path("atLeast").asInt(0),
                found.path("sources").path("tips").asInt(0));
    }

    private static Row row(JsonNode link, Map<String, String> names) {
        return new Row(
                Fields.text(link.path("tip"), "id"),
                SimilarRow.name(link.path("tip")),
                Fields.text(link, "of"),
                link.path("linked").asBoolean(false),
                link.path("said")
                        .valueStream()
                        .map(word -> new Word(
                                word.path("linked").asBoolean(false),
                                names.getOrDefault(Fields.text(word, "by"), Fields.text(word, "by")),
                                Fields.text(word, "at"),
                                VietnamTime.of(Fields.text(word, "at")),
                                Fields.text(word, "reason")))
                        .toList());
    }

    /** Whether a tip is among those that are linked. */
    public boolean isLinked(String id) {
        return rows.stream().anyMatch(row -> row.linked() && row.id().equals(id));
    }

    /** The form of such a command on a tip, with the other one and a reason filled in. */
    static String form(String tip, String command, String other, String reason) {
        return "/matters/tips/%s/do/%s?/other=%s".formatted(tip, command, encoded(other))
                + (reason.isEmpty() ? "" : "&/reason=" + encoded(reason));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

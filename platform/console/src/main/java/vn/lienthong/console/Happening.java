package vn.lienthong.console;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the feed. It is read leniently: its content comes from other agencies, and one odd event must not hide the
 * others. The names are those of the services' JSON, which the browser reads as well.
 *
 * @param time when it happened, as ISO 8601 text
 * @param urgency {@code normal}, {@code urgent}, {@code very_urgent} or {@code express}
 * @param handling the agencies that may see it, joined by commas
 */
record Happening(
        String id,
        String type,
        String typeVi,
        String subject,
        String time,
        String provider,
        String providerVi,
        String summaryVi,
        String urgency,
        String handling) {

    private static final List<String> MATTERS = List.of("tip", "casefile", "request", "information");

    /** A line without content: the shape that the browser fills in for later ones. */
    static final Happening BLANK = new Happening("", "", "", "", "", "", "", "", "", "");

    static List<Happening> all(JsonNode array) {
        return array.valueStream().map(Happening::from).toList();
    }

    private static Happening from(JsonNode json) {
        return new Happening(
                text(json, "id"),
                text(json, "type"),
                text(json, "typeVi"),
                text(json, "subject"),
                text(json, "time"),
                text(json, "provider"),
                text(json, "providerVi"),
                text(json, "summaryVi"),
                text(json, "urgency"),
                text(json, "handling"));
    }

    /** What it is about, for colour: tip, casefile, request, information or other; from {@code vn.lienthong.tip.received.v1}. */
    public String matter() {
        return Stream.of(type.split("\\."))
                .filter(MATTERS::contains)
                .findFirst()
                .orElse("other");
    }

    /** Time of day and date in Vietnam, or the text as it came if it is no time. */
    public String timeVi() {
        return VietnamTime.of(time);
    }

    /** The degree of urgency in words, empty for the ordinary one. */
    public String urgencyVi() {
        return switch (urgency) {
            case "urgent" -> "Khẩn";
            case "very_urgent" -> "Thượng khẩn";
            case "express" -> "Hỏa tốc";
            default -> "";
        };
    }

    private static String text(JsonNode json, String field) {
        @Nullable JsonNode value = json.get(field);
        return value == null || value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }
}

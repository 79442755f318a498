package vn.lienthong.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;

/**
 * One line of the feed. It is read leniently: its content comes from other agencies, and one odd event must not hide the
 * others. The names are those of the services' JSON, which the browser reads as well.
 *
 * @param time when it happened, as ISO 8601 text
 * @param urgency {@code normal}, {@code urgent}, {@code very_urgent} or {@code express}
 * @param handling the agencies that may see it, joined by commas
 * @param by code of the agency that acted; empty where the system did
 * @param byVi who acted, in words
 * @param number by which people call the matter; empty if it has none yet
 * @param title of the matter, as the event it began with tells it; empty if that is not among those asked for
 */
record Happening(
        String id,
        String type,
        String typeVi,
        String subject,
        String time,
        String summaryVi,
        String urgency,
        String handling,
        String by,
        String byVi,
        String number,
        String title) {

    /** The words of the kinds of matter, each of which has a colour. */
    static final List<String> MATTERS =
            Arrays.stream(Matter.values()).map(Matter::wire).toList();

    /** A line without content: the shape that the browser fills in for later ones. */
    static final Happening BLANK = new Happening("", "", "", "", "", "", "", "", "", "", "", "");

    static List<Happening> all(JsonNode array) {
        Map<String, String> titles = array.valueStream()
                .filter(Happening::begins)
                .collect(Collectors.toMap(
                        json -> Fields.text(json, "subject"),
                        json -> Fields.text(json, "summaryVi"),
                        (one, same) -> one));
        return array.valueStream()
                .map(json -> from(json, titles.getOrDefault(Fields.text(json, "subject"), "")))
                .toList();
    }

    private static boolean begins(JsonNode json) {
        return MessageTypes.find(Fields.text(json, "type"))
                .map(MessageType::begins)
                .orElse(false);
    }

    private static Happening from(JsonNode json, String title) {
        return new Happening(
                Fields.text(json, "id"),
                Fields.text(json, "type"),
                Fields.text(json, "typeVi"),
                Fields.text(json, "subject"),
                Fields.text(json, "time"),
                Fields.text(json, "summaryVi"),
                Fields.text(json, "urgency"),
                Fields.text(json, "handling"),
                Fields.text(json, "by"),
                Fields.text(json, "byVi"),
                Fields.text(json, "number"),
                title);
    }

    /** What it is about, for colour: tip, casefile, request, information or other; from {@code vn.lienthong.tip.received.v1}. */
    public String matter() {
        return Stream.of(type.split("\\."))
                .filter(MATTERS::contains)
                .findFirst()
                .orElse("other");
    }

    /** The word of the pages of its kind of matter; empty if that has none. */
    public String pages() {
        return Kind.of(each -> each.wire().equals(matter()))
                .map(Kind::word)
                .filter(word -> subject.matches(MattersPage.ID))
                .orElse("");
    }

    /** Time of day and date in Vietnam, or the text as it came if it is no time. */
    public String timeVi() {
        return VietnamTime.of(time);
    }

    /** The degree of urgency in words, empty for the ordinary one. */
    public String urgencyVi() {
        return Urgencies.nameVi(urgency);
    }
}

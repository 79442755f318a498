package vn.lienthong.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.tip.Channel;

/**
 * A call as the operator of a hotline writes it down.
 *
 * @param filling the form of the tip
 * @param where a place in words, with the code of its province behind it where it was taken from the suggestions
 * @param when in the words of whoever calls
 * @param vehicles plates and the like
 * @param reached how whoever calls is reached, by the fields of an identity: it is sealed, and stands in nothing else
 * @param draft by which the browser keeps it, from when it was opened on
 * @param asItIs whether the operator was shown what may tell who calls, and sends it nevertheless
 */
record Call(
        Filling filling,
        String draft,
        String where,
        String when,
        String vehicles,
        Map<String, String> reached,
        boolean asItIs) {
    static final CommandForm FORM = CommandForm.of("tip.receive").orElseThrow();
    static final String FACTS = "/content/facts";
    static final String TEXT = "/content/text";
    static final List<String> REACHED = List.of("name", "phone", "contact");

    private static final String CONTENT = "content";
    private static final String PROVINCE = "province";
    private static final String CODE = "[0-9]{2}";

    /** A page that is opened. */
    static Call opened() {
        return sent(Map.of());
    }

    /** What a browser sends. */
    static Call sent(Map<String, String> fields) {
        Filling filling = Filling.sent(FORM, null, "", fields);
        filling.open(FACTS);
        Map<String, String> reached = new LinkedHashMap<>();
        REACHED.forEach(field -> reached.put(field, own(fields, field)));
        String draft = own(fields, "draft");
        return new Call(
                filling,
                draft.matches(Filling.ID) ? draft : filling.id(),
                own(fields, "where"),
                own(fields, "when"),
                own(fields, "vehicles"),
                reached,
                !own(fields, "as-it-is").isEmpty());
    }

    private static String own(Map<String, String> fields, String name) {
        return fields.getOrDefault("_" + name, "").strip();
    }

    /** The same as a tip of its own: what was sent of it before had no effect, or was another call. */
    Call anew() {
        return new Call(filling.anew(), draft, where, when, vehicles, reached, asItIs);
    }

    String typed(String place) {
        return filling.typed().at(place).asString("").strip();
    }

    /** How whoever calls is reached, as far as they said. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>(reached);
        said.values().removeIf(String::isEmpty);
        return said;
    }

    /** All that is written down of the matter itself. */
    String written() {
        return lines(typed("/content/title"), text(), typed("/content/goods"));
    }

    /** All that anybody writes in their own words, and that goes onto the log. */
    String logged() {
        return lines(written(), line("Lý do chuyển", typed("/because")));
    }

    /** What was said, and below it what was asked for one by one. */
    private String text() {
        String place = where.replaceFirst(LeafKind.BEFORE_CODE + CODE + "$", "");
        return lines(
                typed(TEXT),
                line("Nơi xảy ra", place),
                line("Thời gian", when),
                line("Biển số, phương tiện", vehicles));
    }

    private static String lines(String... said) {
        return Stream.of(said).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String line(String what, String said) {
        return said.isEmpty() ? "" : what + ": " + said;
    }

    /** The code of a province at the end of the place, by the suggestion that was taken; empty where there is none. */
    String code() {
        String last = where.substring(where.lastIndexOf(LeafKind.BEFORE_CODE.strip()) + 1)
                .strip();
        return last.matches(CODE) ? last : "";
    }

    /** The code of the province whose name stands at the end of the place; empty where no province is called so. */
    String named(List<AdministrativeUnit> provinces) {
        return AdministrativeUnit.codeOf(
                where.substring(where.lastIndexOf(',') + 1).strip(), provinces);
    }

    /** The form as it is sent. @param province empty where it is not known */
    Filling composed(String province) {
        ObjectNode typed = (ObjectNode) filling.typed().deepCopy();
        ObjectNode content = typed.withObject("/" + CONTENT);
        content.put("channel", Channel.HOTLINE.wire());
        content.put("text", text());
        if (!province.isEmpty()) {
            content.put(PROVINCE, province);
        }
        return filling.with(typed);
    }

    /** What is known of the matter, as the question of competence takes it. @param province empty where it is not known */
    static JsonNode facts(Filling composed, String province) {
        ObjectNode facts = FORM.payload(composed.typed(), "").withObject(FACTS);
        if (!province.isEmpty()) {
            facts.put(PROVINCE, province);
        }
        return facts;
    }
}

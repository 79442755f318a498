package vn.lienthong.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a party of an agreement exchanges with the others for a quarter, as the exchange has prepared it.
 *
 * @param party code of the agency whose doings these are
 * @param parties all of them, in the order of their codes
 * @param quarterVi as people say it
 * @param own whether the officer's agency is that party
 * @param text what that agency would send; empty for everybody else, and where not everything was counted
 */
record QuarterFound(
        String title,
        String party,
        String partyVi,
        List<Party> parties,
        String quarter,
        String quarterVi,
        String fromVi,
        String toVi,
        List<Counted> figures,
        List<Owed> owed,
        boolean own,
        String text,
        boolean complete) {
    private static final String FULFIL = "commitment.fulfil";

    /** An agency that is a party. */
    record Party(String code, String nameVi) {
        private static List<Party> all(JsonNode json) {
            List<Party> all = new ArrayList<>();
            all.add(new Party(Fields.text(json, "party"), Fields.text(json, "partyVi")));
            JsonNode codes = json.path("others");
            for (int each = 0; each < codes.size(); each++) {
                String code = codes.path(each).asString("");
                all.add(new Party(code, json.path("othersVi").path(each).asString(code)));
            }
            all.sort(Comparator.comparing(Party::code));
            return List.copyOf(all);
        }
    }

    /** One kind of what it did. @param figure its word */
    record Counted(String figure, String nameVi, Figure number) {
        private static Counted from(JsonNode json, String path, String party) {
            String word = Fields.text(json, "figure");
            Figure number = Figure.of(Fields.number(json, "count"), path, "agency", party, "figure", word);
            return new Counted(word, Fields.text(json, "nameVi"), number.at("behind"));
        }
    }

    /** What it still owes of that quarter. @param duty its key */
    record Owed(String duty, String what, String basis, String dueVi) {
        private static Owed from(JsonNode json) {
            return new Owed(
                    Fields.text(json, "duty"),
                    Fields.text(json, "what"),
                    Fields.text(json, "basis"),
                    VietnamTime.of(Fields.text(json, "dueAt")));
        }
    }

    /** @param path of the page */
    static QuarterFound from(JsonNode json, String path) {
        String party = Fields.text(json, "party");
        return new QuarterFound(
                Fields.text(json, "titleVi"),
                party,
                Fields.text(json, "partyVi"),
                Party.all(json),
                Fields.text(json, "quarter"),
                Fields.text(json, "quarterVi"),
                day(json, "from"),
                day(json, "to"),
                json.path("figures")
                        .valueStream()
                        .map(figure -> Counted.from(figure, path, party))
                        .toList(),
                json.path("owed").valueStream().map(Owed::from).toList(),
                party.equals(Fields.text(json, "seenBy")),
                Fields.text(json, "textVi"),
                json.path("complete").asBoolean(true));
    }

    private static String day(JsonNode json, String field) {
        String day = Fields.text(json, field);
        return Days.read(day).map(Days::of).orElse(day);
    }

    /** With what the form that ends what is owed opens: the fields by their places. */
    public Map<String, String> filled(Owed what) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("/duty", what.duty());
        if (!text.isEmpty()) {
            fields.put("/result", text);
        }
        return fields;
    }

    /** Where that form is. @param id of the matter */
    public static String form(String id) {
        return "/matters/commitments/%s/do/%s".formatted(id, FULFIL);
    }
}

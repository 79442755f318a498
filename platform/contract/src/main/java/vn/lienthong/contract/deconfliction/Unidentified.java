package vn.lienthong.contract.deconfliction;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.TargetPerson;

/**
 * A command without the identifiers in it, for whoever is asked what would come of it and looks nobody up: a hash of nothing stands in place
 * of each.
 *
 * @param command the very same where there are none
 * @param reasons what stands against the identifiers, none of which is quoted
 */
public record Unidentified(JsonNode command, List<Reason> reasons) {
    private static final String TARGETS = "/terms/targets";
    private static final String PERSON = "person";
    private static final String NO_PERSON =
            "Một người được nêu bằng các trường identity, passport, phone, ngoài ra không có trường nào.";

    /** Of a command of that type, whatever is in it. */
    public static Unidentified of(String type, JsonNode command) {
        if (!IdentifierPlace.mayStandIn(type)) {
            return new Unidentified(command, List.of());
        }
        JsonNode copy = command.deepCopy();
        List<Reason> reasons = new ArrayList<>();
        int index = 0;
        for (JsonNode target : copy.at(TARGETS).values()) {
            person(target, "%s/%d/%s".formatted(TARGETS, index++, PERSON), reasons);
        }
        List<IdentifierPlace> places = IdentifierPlace.in(type, copy);
        reasons.addAll(KeptTexts.telling(places, copy));
        int number = 0;
        for (IdentifierPlace place : places) {
            if (place.holder().path(place.field()).isNull()
                    || place.isLeft()
                    || !place.holder().isObject()) {
                continue; // the schema says what is wrong with it, if anything is
            }
            if (!isOne(place)) {
                reasons.add(Reason.of(ReasonCode.SCHEMA, place.pointer(), wrong(place)));
            }
            place.put(Blinded.ofNothing(number++).text());
        }
        return new Unidentified(copy, reasons);
    }

    /** Lets nothing stand there but the identifiers of a person: what is misspelt may be one. */
    private static void person(JsonNode target, String pointer, List<Reason> reasons) {
        JsonNode person = target.path(PERSON);
        if (!(target instanceof ObjectNode holder) || person.isMissingNode() || person.isNull()) {
            return;
        }
        List<String> others = person.propertyNames().stream()
                .filter(name -> !TargetPerson.KINDS.containsKey(name))
                .toList();
        if (person instanceof ObjectNode object) {
            object.remove(others);
        } else {
            holder.putNull(PERSON);
        }
        if (!person.isObject() || !others.isEmpty()) {
            reasons.add(Reason.of(ReasonCode.SCHEMA, pointer, NO_PERSON));
        }
    }

    private static boolean isOne(IdentifierPlace place) {
        SubjectKind kind = place.kind();
        return place.value()
                .filter(value -> value.length() <= SubjectIdentifier.LONGEST)
                .filter(value -> kind == null || kind.normal(value).isPresent())
                .isPresent();
    }

    private static String wrong(IdentifierPlace place) {
        SubjectKind kind = place.kind();
        return "Giá trị không đúng mẫu của “%s”.".formatted(kind == null ? place.field() : kind.nameVi());
    }
}

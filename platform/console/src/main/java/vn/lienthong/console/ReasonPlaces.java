package vn.lienthong.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.lienthong.console.Door.Said;

/**
 * Where the reasons of a refusal stand in a form.
 *
 * @param byPlace those of fields that are shown, by JSON Pointer
 * @param onTop the others, each with what its field is called if it is of one
 * @param first the first field that has one, in the order of the form; empty if none does
 */
record ReasonPlaces(Map<String, List<String>> byPlace, List<String> onTop, String first) {

    /** @param own the field that the form does not show, since its page is of that matter; empty if none */
    static ReasonPlaces of(JsonNode schema, JsonNode typed, String own, List<Said> reasons) {
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        List<String> onTop = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        shown(schema, typed, "", shown);
        shown.remove("/" + own);
        for (Said reason : reasons) {
            String text = reason.detailVi() + (reason.basis().isEmpty() ? "" : " (" + reason.basis() + ")");
            if (shown.contains(reason.place())) {
                byPlace.computeIfAbsent(reason.place(), place -> new ArrayList<>())
                        .add(text);
            } else {
                String way = Schemas.way(schema, reason.place());
                onTop.add(way.isEmpty() ? text : way + ": " + text);
            }
        }
        return new ReasonPlaces(
                byPlace,
                onTop,
                shown.stream().filter(byPlace::containsKey).findFirst().orElse(""));
    }

    /** The places that the form has, in its order. */
    private static void shown(JsonNode schema, JsonNode typed, String place, List<String> shown) {
        for (String name : Schemas.order(schema)) {
            String at = place + "/" + name;
            shown.add(at);
            value(schema.path("properties").path(name), typed.path(name), Schemas.requires(schema, name), at, shown);
        }
    }

    private static void value(JsonNode schema, JsonNode typed, boolean required, String place, List<String> shown) {
        if (Schemas.isObject(schema) && (required || !typed.isMissingNode())) {
            shown(schema, typed, place, shown);
        } else if (Schemas.isList(schema)) {
            int row = 0;
            for (JsonNode each : typed) {
                shown.add(place + "/" + row);
                value(schema.path("items"), each, true, place + "/" + row++, shown);
            }
        }
    }
}

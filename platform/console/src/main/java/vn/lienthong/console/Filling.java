package vn.lienthong.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.lienthong.contract.Json;

/**
 * A form as it is being filled in.
 *
 * @param kind of the matter it is about; null if it begins one
 * @param matter id of that matter; empty if it begins one
 * @param id of the command, made when the form was opened: sent twice, it has one effect
 * @param seen how many events of the matter there were when it was opened
 */
record Filling(
        CommandForm form,
        @Nullable Kind kind,
        String matter,
        ObjectNode typed,
        String id,
        int seen,
        Map<String, String> others) {

    /** The shape of {@link #id()}. */
    static final String ID = "console-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final String ROW = "/(0|[1-9][0-9]{0,3})$";

    /** A form that is opened. */
    static Filling opened(CommandForm form, @Nullable Kind kind, String matter, ObjectNode typed, int seen) {
        return new Filling(form, kind, matter, typed, freshId(), seen, Map.of());
    }

    /** A form that a browser sends. */
    static Filling sent(CommandForm form, @Nullable Kind kind, String matter, Map<String, String> fields) {
        FormFields.Typed typed = FormFields.read(form.schema(), fields);
        String id = fields.getOrDefault("_id", "");
        String seen = fields.getOrDefault("_seen", "");
        return new Filling(
                form,
                kind,
                matter,
                typed.tree(),
                id.matches(ID) ? id : freshId(),
                seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : 0,
                typed.others());
    }

    private static String freshId() {
        return "console-" + UUID.randomUUID();
    }

    /** The same as a new command: the one before had no effect. */
    Filling anew() {
        return new Filling(form, kind, matter, typed, freshId(), seen, Map.of());
    }

    /** The same on the matter as it stands now, which the officer is shown with it. */
    Filling restingOn(JsonNode now) {
        Prefilled.custody(form, now).ifPresent(link -> typed.put("custody", link));
        return this;
    }

    Filling with(JsonNode tree) {
        return new Filling(form, kind, matter, (ObjectNode) tree, id, seen, others);
    }

    /** Opens an optional part, or adds a row; says where the officer goes on. */
    String open(String place) {
        JsonNode schema = place.length() < 2 ? MissingNode.getInstance() : Schemas.at(form.schema(), place);
        if (Schemas.isList(schema)) {
            ArrayNode rows = (ArrayNode) made(place, JsonNodeFactory.instance.arrayNode());
            rows.add(blank(schema.path("items")));
            return first(schema.path("items"), place + "/" + (rows.size() - 1));
        }
        if (Schemas.isObject(schema)) {
            made(place, JsonNodeFactory.instance.objectNode());
            return first(schema, place);
        }
        return "";
    }

    /** Adds a row with this in it to a list of the form. */
    void add(String place, JsonNode row) {
        if (made(place, JsonNodeFactory.instance.arrayNode()) instanceof ArrayNode rows) {
            rows.add(row);
        }
    }

    /** Takes an optional part or a row away. */
    String close(String place) {
        int last = place.lastIndexOf('/');
        JsonNode above = last < 0 ? typed : typed.at(place.substring(0, last));
        String name = place.substring(last + 1);
        if (above instanceof ObjectNode object) {
            object.remove(name);
        } else if (above instanceof ArrayNode rows
                && place.matches(".*" + ROW)
                && Integer.parseInt(name) < rows.size()) {
            rows.remove(Integer.parseInt(name));
        }
        return "";
    }

    /** What stands there, made if nothing does. */
    private JsonNode made(String place, JsonNode blank) {
        JsonNode at = typed;
        List<String> steps = List.of(place.substring(1).split("/"));
        for (int step = 0; step < steps.size(); step++) {
            boolean last = step == steps.size() - 1;
            JsonNode below = at.path(steps.get(step));
            if (at instanceof ArrayNode rows) {
                below = rows.path(Integer.parseInt(steps.get(step)));
            } else if (!below.isContainer() && at instanceof ObjectNode object) {
                below = last ? blank : JsonNodeFactory.instance.objectNode();
                object.set(steps.get(step), below);
            }
            at = below;
        }
        return at.isContainer() ? at : blank;
    }

    private static JsonNode blank(JsonNode schema) {
        return Schemas.isObject(schema) ? JsonNodeFactory.instance.objectNode() : StringNode.valueOf("");
    }

    /** The first field that something is typed into. */
    private static String first(JsonNode schema, String place) {
        if (Schemas.isObject(schema)) {
            JsonNode fields = schema.path("properties");
            return Schemas.order(schema).stream()
                    .filter(name -> !Schemas.isCounted(fields.path(name)))
                    .findFirst()
                    .map(name -> first(fields.path(name), place + "/" + name))
                    .orElse("");
        }
        return Schemas.isList(schema) ? first(schema.path("items"), place + "/0") : place;
    }

    byte[] payload() {
        return Json.write(form.payload(typed, matter));
    }

    /** Where it is sent, and opened. */
    public String path() {
        return kind == null
                ? "/new/" + form.word()
                : "/matters/%s/%s/do/%s".formatted(kind.word(), matter, form.word());
    }
}

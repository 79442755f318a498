package vn.lienthong.console;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Matter;

/** What a form begins with, since the matter says so: what is stated anew begins with what was stated last. */
final class Prefilled {

    /** Which field states anew what an event has stated before, by the word of the command. */
    private static final Map<String, String> ANEW = Map.of(
            "casefile.amend", "facts",
            "plan.revise", "terms",
            "information.correct", "content",
            "group.establish", "charter",
            "group.change-members", "members");

    private static final String CUSTODY = "custody";

    private final JsonNode history;

    private Prefilled(JsonNode history) {
        this.history = history;
    }

    /**
     * @param matter as the register has it; a missing node if it is not known
     * @param agency of the officer
     */
    static ObjectNode of(CommandForm form, JsonNode matter, String agency) {
        Prefilled matterSays = new Prefilled(matter.path("history"));
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        JsonNode fields = form.schema().path("properties");
        custody(form, matter).ifPresent(link -> payload.put(CUSTODY, link));
        if (fields.has("revision") && form.type().matter() == Matter.PLAN) {
            payload.set("revision", matterSays.last("/revision"));
        }
        if (fields.has("found")) {
            payload.set("found", lines(matterSays.last("/transfer/inventory")));
        }
        String again = ANEW.getOrDefault(form.word(), "");
        if (!again.isEmpty()) {
            JsonNode charter = matterSays.last("/charter/members");
            JsonNode members = matterSays.last("/members");
            JsonNode stated = matterSays.last("/" + again);
            payload.set(again, again.equals("members") && members.isMissingNode() ? charter : stated);
        }
        ObjectNode typed = FormCodec.typed(form.schema(), payload);
        OfTheMatter.choices(form, matter, agency, UnaryOperator.identity()).forEach((place, choices) -> {
            if (choices.size() == 1 && fields.has(place.substring(1))) {
                typed.put(place.substring(1), choices.getFirst().word());
            }
        });
        return typed;
    }

    /** On which link of the chain of custody a form rests that is sent now; empty if it rests on none, or none is known. */
    static Optional<String> custody(CommandForm form, JsonNode matter) {
        String link =
                new Prefilled(matter.path("history")).last("/custody/digest").asString("");
        return form.schema().path("properties").has(CUSTODY) && !link.isEmpty() ? Optional.of(link) : Optional.empty();
    }

    /** What addresses say, as in a link from another matter: each parameter names a place. */
    static ObjectNode of(CommandForm form, Map<String, String> parameters) {
        return FormFields.read(form.schema(), parameters).tree();
    }

    /** What the newest event says that says anything there. */
    private JsonNode last(String pointer) {
        return history.valueStream()
                .map(event -> event.path("data").at(pointer))
                .filter(found -> !found.isMissingNode() && !found.isNull())
                .reduce((earlier, later) -> later)
                .orElse(MissingNode.getInstance());
    }

    /** One line to be checked for each of the inventory. */
    private static ArrayNode lines(JsonNode inventory) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        Stream<JsonNode> items = inventory.valueStream();
        items.forEach(item -> lines.addObject().set("number", item.path("number")));
        return lines;
    }
}

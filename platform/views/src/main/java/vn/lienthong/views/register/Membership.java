package vn.lienthong.views.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Matter;

/**
 * Which plan and working group a matter is part of, as its events tell: a tip and a request in their content, a case file by
 * itself, a group in its charter, a plan in its links. The list of a group or a plan is what serves it (clauses.csv S1-11).
 */
final class Membership {
    /** The fields that name what a matter is part of. */
    static final List<String> FIELDS = List.of("plan", "group");

    private static final List<JsonPointer> SERVES = pointers("/serves", "/content/serves");
    private static final List<JsonPointer> PLAN = pointers("/charter/plan", "/terms/links/within");

    private Membership() {}

    private static List<JsonPointer> pointers(String... places) {
        return Stream.of(places).map(JsonPointer::compile).toList();
    }

    /** What this event says of it, by field; empty if it says nothing. */
    static Map<String, String> by(JsonNode payload) {
        Map<String, String> said = new LinkedHashMap<>();
        in(payload, SERVES)
                .ifPresentOrElse(
                        serves -> FIELDS.forEach(
                                field -> serves.path(field).stringValueOpt().ifPresent(id -> said.put(field, id))),
                        () -> in(payload, PLAN)
                                .flatMap(JsonNode::stringValueOpt)
                                .ifPresent(plan -> said.put("plan", plan)));
        return said;
    }

    private static Optional<JsonNode> in(JsonNode payload, List<JsonPointer> places) {
        return places.stream()
                .map(payload::at)
                .filter(found -> !found.isMissingNode() && !found.isNull())
                .findFirst();
    }

    /** The field that names what serves a matter of this kind; empty if nothing does. */
    static Optional<String> field(Matter matter) {
        return Optional.ofNullable(
                Map.of(Matter.PLAN, "plan", Matter.GROUP, "group").get(matter));
    }
}

package vn.lienthong.exchange.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import vn.lienthong.contract.Matter;

/**
 * Which plan and working group a matter is part of, as its events tell: a tip and a request in their content, a case file by
 * itself, a group in its charter, a plan in its links. The list of a group or a plan is what serves it (clauses.csv S1-11).
 */
final class Served {
    /** The fields that name what a matter is part of. */
    static final List<String> FIELDS = List.of("plan", "group");

    private static final String FIELD = "serves";

    private Served() {}

    /** What this event says of it, as {@code plan} and {@code group}; empty if it says nothing. */
    static Optional<Document> by(Document payload) {
        Optional<Document> said = Stream.of(in(payload, FIELD), in(payload, "content", FIELD))
                .flatMap(Optional::stream)
                .findFirst();
        return said.or(() -> plan(payload).map(plan -> new Document("plan", plan)));
    }

    private static Optional<Object> plan(Document payload) {
        return Stream.of(
                        in(payload, "charter").map(charter -> charter.get("plan")),
                        in(payload, "terms", "links").map(links -> links.get("within")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Document> in(Document payload, String... path) {
        Optional<Document> found = Optional.of(payload);
        for (String name : path) {
            found = found.map(each -> each.get(name) instanceof Document below ? below : null);
        }
        return found;
    }

    /** The field that names what serves a matter of this kind; empty if nothing does. */
    static Optional<String> field(Matter matter) {
        return Optional.ofNullable(
                Map.of(Matter.PLAN, "plan", Matter.GROUP, "group").get(matter));
    }
}

package vn.lienthong.contract.deconfliction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.RevisePlan;
import vn.lienthong.contract.plan.TargetPerson;

/**
 * A place where an identifier of a subject stands in what an agency sends: in an interest, or in a plan that is aimed at a person.
 *
 * @param holder what has it as this field
 * @param kind null if it is not said, or is no kind
 * @param pointer of the field
 */
public record IdentifierPlace(
        JsonNode holder, String field, @Nullable SubjectKind kind, String pointer) {
    private static final String REGISTER =
            MessageTypes.ofPayload(RegisterInterest.class).name();
    private static final Set<String> PLANS = Set.of(
            MessageTypes.ofPayload(DraftPlan.class).name(),
            MessageTypes.ofPayload(RevisePlan.class).name());
    private static final String FAMILY = "vn.lienthong.deconfliction.";
    private static final String SUBJECTS = "subjects";
    private static final String TERMS = "terms";
    private static final String TARGETS = "targets";
    private static final String PERSON = "person";
    private static final Set<String> NAMING = Stream.concat(Stream.of(PERSON), TargetPerson.KINDS.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    /** What else a target of a plan says; a misspelt field beside them may carry identifiers as well. */
    private static final Set<String> WITHOUT_PERSON = Set.of("label", "subject", "place", "period");

    /** Whether a message of this type may have some. */
    public static boolean mayStandIn(String type) {
        return type.equals(REGISTER) || PLANS.contains(type);
    }

    /**
     * Whether a message has or may have some: if it is of no type that agencies may send, or cannot be read, it may.
     *
     * @param payload null if it cannot be read
     */
    public static boolean mayStandIn(String type, @Nullable JsonNode payload, String text) {
        if (type.equals(REGISTER)) {
            return true;
        }
        if (PLANS.contains(type)) {
            return namesPerson(payload, text) || payload != null && !hasTargetsOfPlan(payload);
        }
        return !isCommand(type)
                && (type.startsWith(FAMILY) || payload != null && payload.has(SUBJECTS) || namesPerson(payload, text));
    }

    /** Whether agencies may send it: what an agency may not send is as one that is spelled wrongly. */
    public static boolean isCommand(String type) {
        return MessageTypes.find(type)
                .filter(known -> known.kind() == MessageType.Kind.COMMAND)
                .isPresent();
    }

    /** Whether a field that says of a person who it is stands anywhere in it. */
    private static boolean namesPerson(@Nullable JsonNode payload, String text) {
        return NAMING.stream()
                .anyMatch(name -> payload == null || !payload.isContainer()
                        ? text.contains(name)
                        : payload.findValue(name) != null);
    }

    /** Whether its targets stand where they should, as what they should be; there may be none. */
    private static boolean hasTargetsOfPlan(JsonNode payload) {
        JsonNode terms = payload.path(TERMS);
        JsonNode targets = terms.path(TARGETS);
        return (terms.isMissingNode() || terms.isObject())
                && (targets.isMissingNode() || targets.isArray())
                && list(targets).stream().allMatch(IdentifierPlace::isWithoutPerson);
    }

    private static boolean isWithoutPerson(JsonNode target) {
        return target.isObject() && WITHOUT_PERSON.containsAll(target.propertyNames());
    }

    /** All of them in a message of this type, whose values may be anything. */
    public static List<IdentifierPlace> in(String type, JsonNode payload) {
        if (type.equals(REGISTER)) {
            return ofInterest(payload);
        }
        return PLANS.contains(type) ? ofPlan(payload) : List.of();
    }

    private static List<IdentifierPlace> ofInterest(JsonNode payload) {
        List<IdentifierPlace> places = new ArrayList<>();
        List<JsonNode> subjects = list(payload.path(SUBJECTS));
        for (int index = 0; index < subjects.size(); index++) {
            JsonNode subject = subjects.get(index);
            places.add(new IdentifierPlace(
                    subject, "value", kind(subject.path("kind")), "/%s/%d/value".formatted(SUBJECTS, index)));
        }
        return places;
    }

    private static List<IdentifierPlace> ofPlan(JsonNode payload) {
        List<IdentifierPlace> places = new ArrayList<>();
        List<JsonNode> targets = targets(payload);
        for (int index = 0; index < targets.size(); index++) {
            JsonNode person = targets.get(index).path(PERSON);
            for (String field : person.propertyNames()) {
                if (TargetPerson.KINDS.containsKey(field)) {
                    places.add(new IdentifierPlace(
                            person,
                            field,
                            TargetPerson.KINDS.get(field),
                            "/%s/%s/%d/%s/%s".formatted(TERMS, TARGETS, index, PERSON, field)));
                }
            }
        }
        return places;
    }

    private static List<JsonNode> targets(JsonNode payload) {
        return list(payload.path(TERMS).path(TARGETS));
    }

    private static List<JsonNode> list(JsonNode list) {
        return list.isArray() ? list.valueStream().toList() : List.of();
    }

    private static @Nullable SubjectKind kind(JsonNode word) {
        return word.isString()
                ? Arrays.stream(SubjectKind.values())
                        .filter(kind -> kind.wire().equals(word.stringValue()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What stands there; empty if it is no text, which the schema refuses. */
    public Optional<String> value() {
        JsonNode value = holder instanceof ObjectNode ? holder.path(field) : MissingNode.getInstance();
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /** Whether whoever sent it leaves the identifier of a person as it was. */
    public boolean isLeft() {
        return value().filter(TargetPerson.HIDDEN::equals).isPresent() && pointer.startsWith("/terms/");
    }

    /** Puts a text in its place. */
    public void put(String text) {
        ((ObjectNode) holder).put(field, text);
    }
}

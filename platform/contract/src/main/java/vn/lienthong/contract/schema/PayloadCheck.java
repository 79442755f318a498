package vn.lienthong.contract.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Reason;

/** Checks payloads against the schemas that are checked in. Safe for use by several threads. */
public final class PayloadCheck {
    /** How the keywords begin that say something for forms. */
    private static final String FOR_FORMS = "x-";

    private final References references;
    private final Map<String, Schema> schemas;
    private final Map<String, JsonNode> trees =
            MessageTypes.all().stream().collect(Collectors.toUnmodifiableMap(MessageType::name, SchemaFiles::tree));

    /** @param references what an agency code, a province code and a word of a list may be */
    public PayloadCheck(References references) {
        this.references = references;
        Map<Boolean, SchemaRegistry> registries = Map.of(true, registry(References.ANY), false, registry(references));
        // what changes the directory may name what is not in it yet: its decider looks at the whole
        schemas = MessageTypes.all().stream()
                .collect(Collectors.toMap(
                        MessageType::name,
                        type -> Objects.requireNonNull(registries.get(type.matter() == Matter.DIRECTORY))
                                .getSchema(checked(tree(type)))));
    }

    private static SchemaRegistry registry(References references) {
        Dialect standard = Dialects.getDraft202012();
        Dialect ours = Dialect.builder(standard).formats(Formats.of(references)).build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.of("vi"))
                .pathType(PathType.JSON_POINTER)
                .build();
        return SchemaRegistry.withDefaultDialect(ours, builder -> builder.schemaRegistryConfig(config));
    }

    /**
     * All that is wrong with a payload, in the order of its pointers; empty if nothing is.
     *
     * @param now the moment after which a date counts as future
     */
    public List<Reason> reasons(MessageType type, JsonNode payload, Instant now) {
        Schema schema = schemas.get(type.name());
        if (schema == null) {
            throw new IllegalArgumentException("no schema for " + type.name());
        }
        LocalDate today = now.atZone(Formats.VIETNAM).toLocalDate();
        Days days = Days.ofFacts(payload, today);
        List<Error> errors = schema.validate(Numbers.bounded(payload), context -> {
            context.getCollectorContext().put(LocalDate.class, today);
            context.getCollectorContext().put(Days.class, days);
        });
        Wording wording = new Wording(references, days, tree(type));
        return errors.stream()
                .map(wording::reason)
                .distinct()
                .sorted(Comparator.comparing(reason -> String.valueOf(reason.pointer())))
                .toList();
    }

    /** The same but for the places that are objected to already: of none is told twice. */
    public List<Reason> reasons(MessageType type, JsonNode payload, Instant now, Collection<Reason> already) {
        Set<String> told =
                already.stream().map(reason -> String.valueOf(reason.pointer())).collect(Collectors.toSet());
        return reasons(type, payload, now).stream()
                .filter(reason -> !told.contains(String.valueOf(reason.pointer())))
                .toList();
    }

    /** A schema without what it says for forms alone, which no payload could offend against. */
    private static JsonNode checked(JsonNode schema) {
        JsonNode checked = schema.deepCopy();
        forget(checked);
        return checked;
    }

    private static void forget(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).stream()
                    .filter(name -> name.startsWith(FOR_FORMS))
                    .forEach(object::remove);
        }
        schema.forEach(PayloadCheck::forget);
    }

    private JsonNode tree(MessageType type) {
        return Objects.requireNonNull(trees.get(type.name()));
    }

    /** The payload with clean texts, and what stands against some of them. @param type null if it is not known */
    public Texts.Clean clean(@Nullable MessageType type, JsonNode payload) {
        return Texts.of(payload, type == null ? MissingNode.getInstance() : tree(type));
    }

    /** The commands that have the fields of this payload, and no other ones. */
    public List<MessageType> commandsLike(JsonNode payload) {
        Collection<String> fields = payload.propertyNames();
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.COMMAND)
                .filter(type -> fields.containsAll(required(type))
                        && tree(type).path("properties").propertyNames().containsAll(fields))
                .toList();
    }

    private List<String> required(MessageType type) {
        return tree(type).path("required").valueStream().map(JsonNode::asString).toList();
    }
}

package vn.lienthong.contract.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import jakarta.validation.constraints.Positive;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.casefile.CaseFacts;
import vn.lienthong.contract.directory.CodeList;
import vn.lienthong.contract.directory.CodeWord;
import vn.lienthong.contract.directory.DirectoryEntry;
import vn.lienthong.contract.directory.ListedIn;
import vn.lienthong.contract.directory.Period;

/** Generates the JSON Schema of a message type from its record. */
final class SchemaGeneration {
    private final SchemaGenerator generator;
    private final ShippedWords words = ShippedWords.read();
    private final Labelling labelling = new Labelling(FieldLabels.read());
    private final CommandHelp help = CommandHelp.read();

    SchemaGeneration() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
                .without(Option.FLATTENED_ENUMS_FROM_TOSTRING, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forFields().withRequiredCheck(field -> !nullable(field));
        config.forFields()
                .withCustomDefinitionProvider(SchemaGeneration::firstDay)
                .withCustomDefinitionProvider(this::listed)
                .withNumberInclusiveMinimumResolver(
                        field -> field.getAnnotation(Positive.class) == null ? bound(field, Integer.MIN_VALUE) : null)
                .withNumberInclusiveMaximumResolver(field -> bound(field, Integer.MAX_VALUE));
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> scalar(type.getErasedType(), context))
                .withTypeAttributeOverride((node, scope, context) -> holdsOne(node, scope.getType()))
                .withTypeAttributeOverride((node, scope, context) -> saysWhatOtherIs(node, scope.getType()));
        generator = new SchemaGenerator(config.build());
    }

    ObjectNode schema(MessageType type) {
        ObjectNode schema = type.carried() == null
                ? generator.generateSchema(type.payload())
                : flattened(generator.generateSchema(type.payload(), type.carried()), type.payload());
        if (type.kind() == MessageType.Kind.COMMAND && type.matter() != Matter.DIRECTORY) {
            namesOfProvinces(schema);
        }
        schema.put("$id", "urn:lienthong:schema:" + type.name());
        schema.put("title", type.nameVi());
        help.of(type).ifPresent(said -> schema.put("description", said));
        if (type.kind() != MessageType.Kind.COMMAND) {
            return schema;
        }
        // inlined parts may be one and the same node: each place has a label of its own
        ObjectNode own = schema.deepCopy();
        labelling.label(own, type);
        return own;
    }

    /** The fields of what is carried stand beside those of the carrier, all in the order of their names. */
    private static ObjectNode flattened(ObjectNode schema, Class<?> carrier) {
        ObjectNode properties = (ObjectNode) schema.get("properties");
        Set<String> required = names(schema);
        for (RecordComponent component : carrier.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                required.remove(component.getName());
                ObjectNode carried = (ObjectNode) properties.remove(component.getName());
                required.addAll(names(carried));
                properties.setAll((ObjectNode) carried.get("properties"));
            }
        }
        ObjectNode sorted = properties.objectNode();
        new TreeSet<>(properties.propertyNames()).forEach(name -> sorted.set(name, properties.get(name)));
        schema.set("properties", sorted);
        required.forEach(schema.putArray("required")::add);
        return schema;
    }

    private static Set<String> names(ObjectNode schema) {
        return schema.get("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In a command a province may be named, and the door puts its code there: events have codes. */
    private static void namesOfProvinces(JsonNode node) {
        if (node instanceof ObjectNode field && field.path("format").asString().equals(Formats.PROVINCE)) {
            field.remove("pattern");
            field.put("minLength", 2);
            field.put("maxLength", 100);
            field.put("description", "Mã hai chữ số theo bản đồ của ngày ấy, hoặc tên tỉnh, thành phố (cũ hay mới).");
        }
        node.forEach(SchemaGeneration::namesOfProvinces);
    }

    private static boolean nullable(MemberScope<?, ?> field) {
        Class<?> declaring = field.getDeclaringType().getErasedType();
        RecordComponent[] components = declaring.isRecord() ? declaring.getRecordComponents() : new RecordComponent[0];
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .map(RecordComponent::getAnnotatedType)
                .anyMatch(annotated -> ((AnnotatedElement) annotated).isAnnotationPresent(Nullable.class));
    }

    /** When something came or will come into force: the one partial date that may lie in the future. */
    private static @Nullable CustomPropertyDefinition firstDay(FieldScope field, SchemaGenerationContext context) {
        if (field.getDeclaringType().getErasedType() != Period.class
                || field.getType().getErasedType() != PartialDate.class) {
            return null;
        }
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        return new CustomPropertyDefinition(
                text(node, Formats.PARTIAL_DATE, PartialDate.SHAPE).getValue());
    }

    /** What an {@code int} cannot hold is refused by the schema, not by the reader behind it. */
    private static @Nullable BigDecimal bound(FieldScope field, int bound) {
        Class<?> type = field.getType().getErasedType();
        return type == int.class || type == Integer.class ? BigDecimal.valueOf(bound) : null;
    }

    private static void holdsOne(ObjectNode node, ResolvedType type) {
        if (type.getErasedType() == DirectoryEntry.class) {
            node.put("minProperties", 1);
            node.put("maxProperties", 1);
        }
    }

    /** Where one of the words is {@code other}, the field that says what is meant is owed. */
    private static void saysWhatOtherIs(ObjectNode node, ResolvedType type) {
        if (type.getErasedType() != CaseFacts.class) {
            return;
        }
        String other = "{\"const\":\"%s\"}".formatted(CodeWord.OTHER);
        String among = "{\"type\":\"array\",\"contains\":" + other + "}";
        node.setAll(
                (ObjectNode) Json.mapper().readTree("""
                    {"if": {"anyOf": [
                        {"required": ["violation"], "properties": {"violation": OTHER}},
                        {"required": ["measures"], "properties": {"measures": AMONG}},
                        {"required": ["detection"], "properties": {"detection":
                            {"required": ["route"], "properties": {"route": OTHER}}}},
                        {"required": ["detection"], "properties": {"detection":
                            {"required": ["supportingForces"], "properties": {"supportingForces": AMONG}}}}]},
                     "then": {"required": ["other"]}}\
                    """.replace("OTHER", other).replace("AMONG", among)));
    }

    /** A text, or each text of a list, that is a word of the directory. */
    private @Nullable CustomPropertyDefinition listed(FieldScope field, SchemaGenerationContext context) {
        ListedIn listed = field.getDeclaringType().getErasedType().isRecord()
                ? component(field)
                        .map(each -> each.getAnnotation(ListedIn.class))
                        .orElse(null)
                : null;
        return listed == null || field.getType().getErasedType() != String.class
                ? null
                : new CustomPropertyDefinition(
                        word(context.getGeneratorConfig().createObjectNode(), listed.value())
                                .getValue(),
                        CustomDefinition.AttributeInclusion.YES);
    }

    private static Optional<RecordComponent> component(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .findFirst();
    }

    /** The words are told, not demanded: the directory may have others by the time that the schema is read. */
    private CustomDefinition word(ObjectNode node, CodeList list) {
        text(node, Formats.word(list), null);
        node.put("description", words.described(list));
        return new CustomDefinition(node, true);
    }

    private @Nullable CustomDefinition scalar(Class<?> type, SchemaGenerationContext context) {
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (type == AgencyCode.class) {
            return text(node, Formats.AGENCY, AgencyCode.SHAPE);
        }
        if (type == ProvinceCode.class) {
            return text(node, Formats.PROVINCE, ProvinceCode.SHAPE);
        }
        if (type == PartialDate.class) {
            return text(node, Formats.PAST_DATE, PartialDate.SHAPE);
        }
        if (type == Instant.class) {
            return text(node, "date-time", null);
        }
        if (type == LocalTime.class) {
            return text(node, null, "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$");
        }
        if (type.isAnnotationPresent(ListedIn.class)) {
            return word(node, type.getAnnotation(ListedIn.class).value());
        }
        if (isTextValue(type)) {
            return text(node, null, shape(type));
        }
        if (type == UUID.class || isUuidValue(type)) {
            return text(node, "uuid", null);
        }
        if (type.isEnum()) {
            node.put("type", "string");
            var words = node.putArray("enum");
            Arrays.stream(type.getEnumConstants()).map(SchemaGeneration::wire).forEach(words::add);
            return new CustomDefinition(node, true);
        }
        return null;
    }

    private static boolean isUuidValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private static boolean isTextValue(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class
                && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    /** The regular expression that such a record states of its text, if it states one. */
    private static @Nullable String shape(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getName().equals("SHAPE"))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .findFirst()
                .orElse(null);
    }

    private static String wire(Object constant) {
        try {
            for (var method : constant.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(JsonValue.class)) {
                    return (String) method.invoke(constant);
                }
            }
            return ((Enum<?>) constant)
                    .getDeclaringClass()
                    .getMethod("wire")
                    .invoke(constant)
                    .toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CustomDefinition text(ObjectNode node, @Nullable String format, @Nullable String pattern) {
        node.put("type", "string");
        if (format != null) {
            node.put("format", format);
        }
        if (pattern != null) {
            node.put("pattern", pattern);
        }
        return new CustomDefinition(node, true);
    }
}

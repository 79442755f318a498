package vn.lienthong.contract.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.PartialDate;
import vn.lienthong.contract.ProvinceCode;

/** Generates the JSON Schema of a message type from its record. */
final class SchemaGeneration {
    private final SchemaGenerator generator;

    SchemaGeneration() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
                .without(Option.FLATTENED_ENUMS_FROM_TOSTRING, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forFields().withRequiredCheck(field -> !nullable(field));
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> scalar(type.getErasedType(), context));
        generator = new SchemaGenerator(config.build());
    }

    ObjectNode schema(MessageType type) {
        ObjectNode schema = generator.generateSchema(type.payload());
        schema.put("$id", "urn:lienthong:schema:" + type.name());
        schema.put("title", type.nameVi());
        return schema;
    }

    private static boolean nullable(MemberScope<?, ?> field) {
        Class<?> declaring = field.getDeclaringType().getErasedType();
        RecordComponent[] components = declaring.isRecord() ? declaring.getRecordComponents() : new RecordComponent[0];
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .map(RecordComponent::getAnnotatedType)
                .anyMatch(annotated -> ((AnnotatedElement) annotated).isAnnotationPresent(Nullable.class));
    }

    private static @Nullable CustomDefinition scalar(Class<?> type, SchemaGenerationContext context) {
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

    private static CustomDefinition text(ObjectNode node, String format, @Nullable String pattern) {
        node.put("type", "string");
        node.put("format", format);
        if (pattern != null) {
            node.put("pattern", pattern);
        }
        return new CustomDefinition(node, true);
    }
}

package vn.lienthong.contract.schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.MatterId;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.casefile.LineNumber;

/**
 * Writes into the schema of a command what a form needs beside the shapes: {@code title}, {@code description} and
 * {@code x-label-en} of each field, {@code x-order} (its fields as the record declares them), {@code x-names-vi} (the
 * words of an enum), {@code x-list} (the list of the directory that words are of), {@code x-matter} (what an id names) and
 * {@code x-counted} (the number of a line in its list).
 */
final class Labelling {
    private final FieldLabels labels;
    /** Fields without a label, such as {@code MakeRequest.content}. */
    private final List<String> missing = new ArrayList<>();

    Labelling(FieldLabels labels) {
        this.labels = labels;
    }

    List<String> missing() {
        return missing;
    }

    void label(ObjectNode schema, MessageType command) {
        fields(schema, command.payload(), command, schema.putArray("x-order"));
    }

    private void fields(JsonNode schema, Class<?> record, MessageType command, ArrayNode order) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                fields(schema, erased(component.getGenericType(), command), command, order);
            } else if (schema.path("properties").get(component.getName()) instanceof ObjectNode field) {
                order.add(component.getName());
                field(field, record, component, command);
            }
        }
    }

    private void field(ObjectNode field, Class<?> record, RecordComponent component, MessageType command) {
        labels.of(record, component.getName())
                .ifPresentOrElse(
                        label -> write(field, label),
                        () -> missing.add(record.getSimpleName() + "." + component.getName()));
        if (component.isAnnotationPresent(LineNumber.class)) {
            field.put("x-counted", true);
        }
        Type type = component.getGenericType();
        boolean many = field.get("items") instanceof ObjectNode;
        ObjectNode one = many ? (ObjectNode) field.get("items") : field;
        value(one, erased(many ? element(type) : type, command), command);
    }

    private static void write(ObjectNode field, FieldLabels.Label label) {
        field.put("title", label.vi());
        field.put("x-label-en", label.en());
        if (!label.helpVi().isEmpty()) {
            String told = field.path("description").asString("");
            field.put("description", told.isEmpty() ? label.helpVi() : label.helpVi() + " " + told);
        }
    }

    private void value(ObjectNode node, Class<?> type, MessageType command) {
        Formats.list(node.path("format").asString("")).ifPresent(list -> node.put("x-list", list.wire()));
        if (type.isEnum()) {
            names(node, type);
        } else if (MatterId.class.isAssignableFrom(type)) {
            node.put("x-matter", matter(type).wire());
        } else if (type.isRecord() && node.has("properties")) {
            fields(node, type, command, node.putArray("x-order"));
        }
    }

    private static void names(ObjectNode node, Class<?> words) {
        ObjectNode names = node.putObject("x-names-vi");
        for (Object constant : words.getEnumConstants()) {
            names.put(said(constant, "wire"), said(constant, "nameVi"));
        }
    }

    /** The kind of matter whose ids are of this type, such as {@code CaseFileId}. */
    private static Matter matter(Class<?> id) {
        String name = id.getSimpleName().replaceAll("Id$", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(Matter.values())
                .filter(matter -> matter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no matter of " + id));
    }

    private static String said(Object constant, String method) {
        try {
            return (String) constant.getClass().getMethod(method).invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constant.getClass() + " lacks " + method, e);
        }
    }

    private static Type element(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    /** @param command says what is carried, where the type is a variable */
    private static Class<?> erased(Type type, MessageType command) {
        return switch (type) {
            case Class<?> simple -> simple;
            case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
            case TypeVariable<?> carried when command.carried() != null -> command.carried();
            default -> throw new IllegalStateException("no class of " + type);
        };
    }
}

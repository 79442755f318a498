package vn.lienthong.acceptance;

import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import vn.lienthong.contract.Json;
import vn.lienthong.contract.directory.ListedIn;

/** Plants a word of its own in every text that a command has or may have, so that a new field is not forgotten. */
final class Planting {
    /** Where in a text that must have a shape the word goes. */
    static final String HOLE = "§";

    private static final int DIGITS = 4;
    /** A letter, so that no word reads as the digits of a number. */
    private static final String END = "x";
    /** No texts, though they are strings; and what may not be said beside the rest. */
    private static final Set<String> LEFT = Set.of(
            "GrantOnward.ask",
            "GrantUse.ask",
            "RefuseUse.ask",
            "UseInformation.purpose",
            "ExtendTip.rule",
            "TargetPerson.identity",
            "TargetPerson.passport",
            "TargetPerson.phone",
            "RefuseOnward.ask",
            "ScreenTip.outcome",
            "TipContent.againstPost",
            "CaseFacts.other",
            "AnswerRequest.missing",
            "Attachment.name",
            "Conditions.sanitised");
    /** Where what is cited is looked up by its beginning. */
    private static final Set<String> CITED = Set.of("basis", "legalBases");

    private final String mark =
            "zk" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    private int planted;

    /**
     * A command with words planted.
     *
     * @param words by the JSON Pointer of their field
     */
    record Sown<C>(C command, Map<String, String> words) {}

    /** How all of its words begin. */
    String mark() {
        return mark;
    }

    /** How long they are. */
    int length() {
        return mark.length() + DIGITS + END.length();
    }

    String word() {
        String number = Integer.toString(planted++, Character.MAX_RADIX);
        return mark + "0".repeat(DIGITS - number.length()) + number + END;
    }

    @SuppressWarnings("unchecked")
    <C extends Record> Sown<C> sow(C command) {
        ObjectNode tree = (ObjectNode) Json.tree(Json.write(command));
        Map<String, String> words = new LinkedHashMap<>();
        sow(command.getClass(), tree, "", words);
        return new Sown<>((C) Json.read(Json.write(tree), command.getClass()), words);
    }

    private void sow(Class<?> type, ObjectNode node, String place, Map<String, String> words) {
        for (RecordComponent field : type.getRecordComponents()) {
            JsonNode value = node.path(field.getName());
            String pointer = place + "/" + field.getName();
            if (field.getType() == String.class && isText(type, field, value)) {
                node.set(field.getName(), said(field.getName(), value, pointer, words));
            } else if (value instanceof ObjectNode inner && field.getType().isRecord()) {
                sow(field.getType(), inner, pointer, words);
            } else if (value instanceof ArrayNode list && isText(type, field, value)) {
                each(field, list, pointer, words);
            }
        }
    }

    private void each(RecordComponent field, ArrayNode list, String pointer, Map<String, String> words) {
        for (int at = 0; at < list.size(); at++) {
            String below = pointer + "/" + at;
            if (list.get(at) instanceof ObjectNode inner && element(field) instanceof Class<?> record) {
                sow(record, inner, below, words);
            } else if (element(field) == String.class) {
                list.set(at, said(field.getName(), list.get(at), below, words));
            }
        }
    }

    private static Type element(RecordComponent list) {
        return list.getGenericType() instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : Object.class;
    }

    private static boolean isText(Class<?> type, RecordComponent field, JsonNode value) {
        String name = type.getSimpleName() + "." + field.getName();
        if (value.asString("").contains(HOLE)) {
            return true;
        }
        if (LEFT.contains(name) && !(name.startsWith("Conditions") && value.isString())) {
            return false;
        }
        try {
            AnnotatedElement declared = type.getDeclaredField(field.getName());
            return !declared.isAnnotationPresent(Pattern.class) && !declared.isAnnotationPresent(ListedIn.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The word, before what was said; behind it where that is looked up. */
    private StringNode said(String name, JsonNode before, String pointer, Map<String, String> words) {
        String word = word();
        String text = before.asString("");
        words.put(pointer, word);
        if (text.contains(HOLE)) {
            return StringNode.valueOf(text.replace(HOLE, word));
        }
        return StringNode.valueOf((CITED.contains(name) ? text + " " + word : word + " " + text).strip());
    }
}

package vn.lienthong.console;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;
import vn.lienthong.contract.AgencyCode;

/**
 * How a single value of a schema is typed into a form. What was typed and is none of that kind is sent as it is: the door says
 * what is wrong with it, at its place.
 */
enum LeafKind {
    /** One of a few words. */
    WORD,
    /** The code of an agency, or its name before it. */
    AGENCY,
    PROVINCE,
    /** The id of a matter, or its title before it. */
    MATTER,
    DATE,
    PARTIAL_DATE,
    MOMENT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    LINE,
    TEXT;

    /** What stands between a name and the code or id that it is the name of. */
    static final String BEFORE_CODE = " · ";

    private static final int LONGEST_LINE = 300;
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$");

    static LeafKind of(JsonNode schema) {
        String format = schema.path("format").asString("");
        if (schema.has("enum") || schema.has("x-list")) {
            return WORD;
        }
        if (schema.has("x-matter")) {
            return MATTER;
        }
        return switch (schema.path("type").asString("string")) {
            case "integer" -> INTEGER;
            case "number" -> NUMBER;
            case "boolean" -> BOOLEAN;
            default ->
                switch (format) {
                    case "agency" -> AGENCY;
                    case "province" -> PROVINCE;
                    case "date" -> DATE;
                    case "past-date", "partial-date" -> PARTIAL_DATE;
                    case "date-time" -> MOMENT;
                    default -> isLine(schema) ? LINE : TEXT;
                };
        };
    }

    /** A value as it stands in a form. */
    String text(JsonNode value) {
        return switch (this) {
            case PARTIAL_DATE -> FormDates.partial(value.asString());
            case MOMENT -> FormDates.moment(value.asString());
            case NUMBER -> FormNumbers.text(value);
            default -> value.asString();
        };
    }

    /** The value that was typed, which is not blank. */
    JsonNode value(String typed) {
        String text = typed.strip();
        return switch (this) {
            case WORD, PROVINCE -> StringNode.valueOf(text);
            case AGENCY -> StringNode.valueOf(code(text));
            case MATTER -> StringNode.valueOf(id(text));
            case DATE -> StringNode.valueOf(FormDates.isoDay(text));
            case PARTIAL_DATE -> StringNode.valueOf(FormDates.isoPartial(text));
            case MOMENT -> StringNode.valueOf(FormDates.instant(text));
            case INTEGER -> FormNumbers.integer(text);
            case NUMBER -> FormNumbers.number(text);
            case BOOLEAN ->
                switch (text) {
                    case "true" -> BooleanNode.TRUE;
                    case "false" -> BooleanNode.FALSE;
                    default -> StringNode.valueOf(text);
                };
            case LINE, TEXT -> StringNode.valueOf(typed);
        };
    }

    /** The code behind a name, in capitals. */
    private static String code(String text) {
        String last = text.substring(text.lastIndexOf(BEFORE_CODE.strip()) + 1).strip();
        String capitals = last.toUpperCase(Locale.ROOT);
        return AgencyCode.isOne(capitals) ? capitals : text;
    }

    private static String id(String text) {
        Matcher id = ID.matcher(text);
        return id.find() ? id.group() : text;
    }

    private static boolean isLine(JsonNode schema) {
        return schema.has("pattern") || schema.path("maxLength").asInt(Integer.MAX_VALUE) <= LONGEST_LINE;
    }
}

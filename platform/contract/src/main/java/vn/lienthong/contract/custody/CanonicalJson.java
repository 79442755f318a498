package vn.lienthong.contract.custody;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.lienthong.contract.Json;

/**
 * One spelling for one JSON value: no white space, names in the order of their UTF-16 code units, texts as RFC 8785 writes
 * them, numbers in plain decimal notation without trailing zeros. Numbers depart from RFC 8785, which knows none beyond
 * binary doubles; one of more than a hundred zeros is written with an exponent.
 */
public final class CanonicalJson {
    private static final int MOST_ZEROS = 100;

    private CanonicalJson() {}

    /** The canonical form of anything that is written as JSON, in UTF-8. */
    public static byte[] of(Object content) {
        JsonNode tree = content instanceof JsonNode node ? node : Json.mapper().valueToTree(content);
        StringBuilder text = new StringBuilder(512);
        write(tree, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            text.append('{');
            sorted.forEach((name, held) -> {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
                string(name, text);
                write(held, text.append(':'));
            });
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            for (int index = 0; index < value.size(); index++) {
                write(value.get(index), text.append(index == 0 ? "" : ","));
            }
            text.append(']');
        } else if (value.isString()) {
            string(value.stringValue(), text);
        } else if (value.isNumber()) {
            text.append(number(value.decimalValue()));
        } else {
            text.append(value.isBoolean() ? Boolean.toString(value.booleanValue()) : "null");
        }
    }

    private static String number(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal plain = number.stripTrailingZeros();
        // a few characters may stand for a number of a thousand million digits
        return Math.abs((long) plain.scale()) > MOST_ZEROS ? plain.toString() : plain.toPlainString();
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (int index = 0; index < value.length(); index++) {
            char unit = value.charAt(index);
            switch (unit) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (unit < ' ') {
                        text.append("\\u%04x".formatted((int) unit));
                    } else {
                        text.append(unit);
                    }
                }
            }
        }
        text.append('"');
    }
}

package vn.lienthong.console;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/** Numbers as Vietnamese officers type them: dots or spaces between thousands, a comma before the fraction. */
final class FormNumbers {

    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}([. \u00a0][0-9]{3}){1,10}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}([.,][0-9]{1,40})?");

    private FormNumbers() {}

    /** Of a size that one would type; otherwise as JSON writes it. */
    static String text(JsonNode value) {
        if (!value.isNumber() || Math.abs((long) value.decimalValue().scale()) > 40) {
            return value.asString();
        }
        return value.decimalValue().toPlainString().replace('.', ',');
    }

    static JsonNode integer(String typed) {
        String digits = ungrouped(typed);
        return INTEGER.matcher(digits).matches()
                ? BigIntegerNode.valueOf(new BigInteger(digits))
                : StringNode.valueOf(typed);
    }

    static JsonNode number(String typed) {
        int comma = typed.lastIndexOf(',');
        String digits = comma < 0 ? ungrouped(typed) : ungrouped(typed.substring(0, comma)) + typed.substring(comma);
        return DECIMAL.matcher(digits).matches()
                ? DecimalNode.valueOf(new BigDecimal(digits.replace(',', '.')))
                : StringNode.valueOf(typed);
    }

    private static String ungrouped(String typed) {
        return GROUPED.matcher(typed).matches() ? typed.replaceAll("[. \u00a0]", "") : typed;
    }
}

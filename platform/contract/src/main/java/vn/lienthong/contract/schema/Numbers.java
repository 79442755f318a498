package vn.lienthong.contract.schema;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Numbers as the validator can bear them. It turns numbers into longs to compare them, and throws on one that is out of a
 * long's range; such a one becomes the nearest long, which is beyond every bound that a schema of ours states.
 */
final class Numbers {
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    private Numbers() {}

    /** The tree itself if all its numbers are in range; otherwise a copy in which they are. */
    static JsonNode bounded(JsonNode tree) {
        return inRange(tree) ? tree : bring(tree.deepCopy());
    }

    private static boolean inRange(JsonNode tree) {
        if (!tree.isContainer()) {
            return !isOut(tree);
        }
        for (JsonNode child : tree) {
            if (!inRange(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOut(JsonNode value) {
        return (value.isBigDecimal() || value.isBigInteger())
                && (value.decimalValue().compareTo(GREATEST) > 0
                        || value.decimalValue().compareTo(LEAST) < 0);
    }

    private static JsonNode bring(JsonNode tree) {
        switch (tree) {
            case ObjectNode object ->
                object.properties().forEach(property -> property.setValue(bring(property.getValue())));
            case ArrayNode array -> {
                for (int index = 0; index < array.size(); index++) {
                    array.set(index, bring(array.get(index)));
                }
            }
            default -> {
                if (isOut(tree)) {
                    return LongNode.valueOf(tree.decimalValue().signum() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
                }
            }
        }
        return tree;
    }
}

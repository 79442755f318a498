package vn.lienthong.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What is to be decided about a piece of information, and from whom it may be taken back, since its history tells. */
record OfInformation(List<JsonNode> history, UnaryOperator<String> named) {

    /** What was asked for others, and is not decided. */
    List<Choice> asks() {
        Map<String, Choice> open = new LinkedHashMap<>();
        for (JsonNode event : history) {
            JsonNode data = event.path("data");
            String key = Fields.text(data, "ask");
            if (OfTheMatter.is(event, "onward-asked")) {
                String to = agencies(data.path("to")).stream().map(named).collect(Collectors.joining(", "));
                String by = named.apply(Fields.text(data, "by"));
                open.put(key, new Choice(key, "%s xin cho %s".formatted(by, to)));
            } else if (OfTheMatter.is(event, "onward-granted") || OfTheMatter.is(event, "onward-refused")) {
                open.remove(key);
            }
        }
        return List.copyOf(open.values());
    }

    /** Those that it was passed on to, and that have it. */
    List<Choice> passedOnTo() {
        Map<String, Choice> having = new LinkedHashMap<>();
        for (JsonNode event : history) {
            JsonNode data = event.path("data");
            if (OfTheMatter.is(event, "onward-granted")) {
                agencies(data.path("to")).forEach(to -> having.put(to, new Choice(to, named.apply(to))));
            } else if (OfTheMatter.is(event, "onward-revoked") || OfTheMatter.is(event, "onward-expired")) {
                agencies(data.path("agencies")).forEach(having::remove);
            }
        }
        return List.copyOf(having.values());
    }

    private static List<String> agencies(JsonNode codes) {
        return codes.valueStream().map(code -> code.asString("")).toList();
    }
}

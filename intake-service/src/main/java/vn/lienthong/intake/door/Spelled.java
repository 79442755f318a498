package vn.lienthong.intake.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.text.Characters;

/**
 * The attributes of an event among its headers, or among the members of its JSON. One that is spelled as another protocol
 * does, such as {@code ce-id} on Kafka, is found too: it is told what was found and what is expected, and its value serves
 * to answer its sender.
 *
 * @param attributes by their names
 * @param reasons what is spelled wrongly
 */
record Spelled(Map<String, String> attributes, List<Reason> reasons) {
    /** A bare name says nothing of events unless an event must have it: others use headers too. */
    private static final Pattern ANY_SPELLING = Pattern.compile(
            "(?:x[-_])?(?:ce|cloudevents?)[-_:. ]?"
                    + "(?<name>specversion|id|source|type|time|subject|datacontenttype|correlationid)"
                    + "|(?<bare>specversion|id|source|type)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 60;

    /**
     * @param given what stands there, by name
     * @param prefix of the names of attributes, such as {@code ce_}
     * @param where in Vietnamese, such as "Trên Kafka"
     */
    static Spelled of(Map<String, String> given, String prefix, String where) {
        Map<String, String> attributes = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                attributes.put(name.substring(prefix.length()), value);
            }
        });
        List<Reason> reasons = new ArrayList<>();
        given.forEach((name, value) -> {
            String meant = meant(name, prefix);
            if (meant != null && attributes.putIfAbsent(meant, value) == null) {
                reasons.add(Reason.of(
                        ReasonCode.ENVELOPE,
                        "ce:" + meant,
                        "Thấy “%s”; %s phải ghi đúng là “%s%s”."
                                .formatted(Characters.shown(name, LONGEST_NAME), where, prefix, meant)));
            }
        });
        return new Spelled(attributes, List.copyOf(reasons));
    }

    /** The attribute that is meant by a name that is not the right one; null if none is. */
    private static @Nullable String meant(String name, String prefix) {
        Matcher spelling = ANY_SPELLING.matcher(name);
        boolean right = name.startsWith(prefix) && isPlain(name.substring(prefix.length()));
        if (right || !spelling.matches()) {
            return null;
        }
        String meant = spelling.group("name") == null ? spelling.group("bare") : spelling.group("name");
        return meant.toLowerCase(Locale.ROOT);
    }

    /** CloudEvents 1.0, section "Naming conventions". */
    private static boolean isPlain(String name) {
        return name.chars().allMatch(unit -> (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9'));
    }
}

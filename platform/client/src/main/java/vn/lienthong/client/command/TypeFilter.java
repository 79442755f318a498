package vn.lienthong.client.command;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MessageType;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.outcome.Outcome;

/** Chooses events by type: {@code vn.lienthong.request.made.v1}, {@code request.made}, or a whole family, {@code request}. */
final class TypeFilter {
    private static final String PREFIX = "vn.lienthong.";

    private TypeFilter() {}

    /** What the word chooses; everything if there is none. @throws CannotRun if no type of an inbox is called so */
    static Predicate<String> of(@Nullable String word) {
        if (word == null) {
            return type -> true;
        }
        Predicate<String> filter = type -> matches(type, word);
        if (delivered().stream().noneMatch(filter)) {
            throw CannotRun.wrongUse("Không có loại thông điệp nào là '%s'. Các loại trong hộp thư đến: %s."
                    .formatted(
                            Wording.line(word),
                            delivered().stream().map(TypeFilter::brief).collect(Collectors.joining(", "))));
        }
        return filter;
    }

    private static boolean matches(String type, String word) {
        return type.equals(word) || brief(type).equals(word) || brief(type).startsWith(word + ".");
    }

    private static String brief(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()).replaceFirst("\\.v\\d+$", "") : type;
    }

    private static List<String> delivered() {
        return MessageTypes.all().stream()
                .filter(type -> type.kind() == MessageType.Kind.EVENT || type.payload() == Outcome.class)
                .map(MessageType::name)
                .toList();
    }
}

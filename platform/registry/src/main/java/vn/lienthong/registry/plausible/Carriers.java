package vn.lienthong.registry.plausible;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The carriers that a text names, and how many of them. */
final class Carriers {
    /** Where one of these stands, nobody knows how many there were. */
    private static final Pattern MANY = Pattern.compile(
            "(?<!\\p{L})(nhiều|các|những|đoàn|hàng loạt|hàng chục|hàng trăm|vài|lượt|chuyến|và)(?!\\p{L})");

    private static final List<String> NUMBERS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");

    private final List<Limit> limits;
    private final Pattern names;

    Carriers(List<Limit> limits) {
        this.limits = limits;
        String any = limits.stream()
                .flatMap(limit -> limit.names().stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile("(?<!\\p{L})(?:([0-9]{1,4}|" + String.join("|", NUMBERS) + ")\\s+(?:chiếc\\s+)?)?("
                + any + ")(?!\\p{L})");
    }

    /** A carrier, so many of it. */
    record Named(Limit limit, int count) {
        BigDecimal doubtful() {
            return limit.doubtful().multiply(BigDecimal.valueOf(count));
        }

        String nameVi() {
            return count + " " + limit.names().getFirst();
        }
    }

    /** The one kind of carrier that these texts name; empty if they name none, more than one, or leave open how many. */
    Optional<Named> in(Stream<String> texts) {
        String text = Normalizer.normalize(texts.collect(Collectors.joining("\n")), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        if (MANY.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher found = names.matcher(text);
        Named named = null;
        while (found.find()) {
            Limit limit = limit(found.group(2));
            int count = count(found.group(1));
            if (named != null && named.limit() != limit) {
                return Optional.empty();
            }
            named = named == null || count > named.count() ? new Named(limit, count) : named;
        }
        return Optional.ofNullable(named);
    }

    private Limit limit(String name) {
        return limits.stream()
                .filter(limit -> limit.names().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static int count(@Nullable String written) {
        if (written == null) {
            return 1;
        }
        int word = NUMBERS.indexOf(written);
        return Math.max(1, word >= 0 ? word : Integer.parseInt(written));
    }
}

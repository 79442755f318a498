package vn.lienthong.acceptance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Words that stand nowhere but where a secret stands. All begin alike, so that one of which the end is cut off is found too. */
final class SecretWords {
    private final String mark;
    private final Set<String> all = new LinkedHashSet<>();

    /** @param first three letters */
    SecretWords(String first) {
        this.mark = first + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A word for that field. */
    String of(String field) {
        String word = mark + field;
        all.add(word);
        return word;
    }

    /** One as long as that, which is nobody's secret. */
    static String likeOneOf(String word) {
        return "zqn" + word.substring(3);
    }

    Set<String> all() {
        return all;
    }

    boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(mark);
    }

    /** Those that occur there. */
    List<String> in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return all.stream().filter(small::contains).toList();
    }
}

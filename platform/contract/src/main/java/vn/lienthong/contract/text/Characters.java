package vn.lienthong.contract.text;

import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Excerpt;

/**
 * What characters a text may have. Some make a reader see something else than what is there, and none is admitted: controls
 * (but for tab and line breaks), signs that turn the direction of writing (Unicode Standard Annex 9), line and paragraph
 * separators, halves of surrogate pairs and code points that are no characters. Others cannot be seen and do no harm, such as
 * a zero width space that came along from a word processor: they are left out.
 */
public final class Characters {
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /**
     * Whether it is of letters of the Latin alphabet in composed form, digits, signs and spaces alone, and not blank: such a text
     * has nothing forbidden and is clean, and nearly all are.
     */
    public static boolean isOrdinary(String text) {
        boolean visible = false;
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            boolean letter = unit >= '\u00C0' && (unit <= '\u024F' || (unit >= '\u1EA0' && unit <= '\u1EF9'));
            if ((unit < ' ' || unit > '~') && !letter) {
                return false;
            }
            visible |= unit != ' ';
        }
        return visible;
    }

    /** The first character that no text may have, such as {@code U+202E}; null if there is none. */
    public static @Nullable String forbidden(String text) {
        return text.codePoints()
                .filter(Characters::isForbidden)
                .mapToObj("U+%04X"::formatted)
                .findFirst()
                .orElse(null);
    }

    private static boolean isForbidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> turnsDirection(point);
            default -> (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        };
    }

    /** Embeddings, overrides and isolates; a mark that turns nothing but itself is left out instead. */
    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    /** Whether it has a character that cannot be seen and does no harm. */
    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT && !turnsDirection(point);
    }

    /** Whether nothing of it can be seen. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || isInvisible(point)
                        || BLANK_LETTERS.contains(point));
    }

    /** The text in composed form (Unicode NFC), line breaks as {@code \n}, without what cannot be seen; itself if it is so. */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isInvisible(point)).forEach(seen::appendCodePoint);
        String composed = Normalizer.normalize(seen, Normalizer.Form.NFC);
        return composed.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isPlain(String text) {
        return text.indexOf('\r') < 0
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.codePoints().noneMatch(Characters::isInvisible);
    }

    /** Whether it may name something: not blank, of one line, and written in one way only. */
    public static boolean isToken(String text, int longest) {
        return text.length() <= longest
                && !isBlank(text)
                && forbidden(text) == null
                && text.chars().noneMatch(unit -> Character.isISOControl(unit) || unit == REPLACEMENT)
                && isPlain(text);
    }

    /** The beginning of what was given, fit to be told to a person on one line. */
    public static String shown(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        clean(Excerpt.of(text, longest))
                .codePoints()
                .map(point -> isForbidden(point) || Character.isISOControl(point) ? REPLACEMENT : point)
                .forEach(shown::appendCodePoint);
        return text.length() <= longest ? shown.toString() : shown.append('…').toString();
    }
}

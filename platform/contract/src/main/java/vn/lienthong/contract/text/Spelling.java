package vn.lienthong.contract.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Vietnamese text made comparable, whatever its Unicode form, case, punctuation and placement of the tone mark
 * ({@code Hoà} and {@code Hòa} are one word). Apostrophes vanish, other punctuation parts words, numbers lose leading
 * zeros and stand apart from letters.
 */
public final class Spelling {
    private static final String APOSTROPHES = "'’‘ʼ`´";
    /** Grave, acute, tilde, hook above and dot below: the tones. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private final boolean keepMarks;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private char tone;

    private Spelling(boolean keepMarks) {
        this.keepMarks = keepMarks;
    }

    /** Lower case without any diacritic, words parted by one space: {@code "TP. Hoà Bình"} gives {@code "tp hoa binh"}. */
    public static String plain(String text) {
        return new Spelling(false).read(text);
    }

    /**
     * As {@link #plain} but with its diacritics, decomposed, and the tone mark at the end of its word: equal for two texts
     * that differ only in where the tone mark stands. For comparison, not for display.
     */
    public static String toned(String text) {
        return new Spelling(true).read(text);
    }

    /** Whether the words asked for are those of the name, diacritics left out or not; a diacritic that differs is a different word. */
    public static boolean fits(String asked, String name) {
        return fitsToned(toned(asked), toned(name));
    }

    /** As {@link #fits}, of two texts that are {@link #toned} already. */
    public static boolean fitsToned(String asked, String name) {
        int at = 0;
        for (int i = 0; i < name.length(); i++) {
            char expected = name.charAt(i);
            char given = at < asked.length() ? asked.charAt(at) : ' ';
            if (given == expected || (given == 'd' && expected == 'đ')) {
                at++;
            } else if (!isMark(expected)) {
                return false;
            }
        }
        return at == asked.length();
    }

    private String read(String source) {
        String decomposed = Normalizer.normalize(source, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < decomposed.length(); i++) {
            accept(decomposed.charAt(i));
        }
        endWord();
        return text.toString();
    }

    private void accept(char c) {
        if (isMark(c)) {
            mark(c);
        } else if (Character.isLetterOrDigit(c)) {
            if (Character.isDigit(c) != endsInDigit()) {
                endWord();
            }
            word.append(c == 'đ' && !keepMarks ? 'd' : c);
        } else if (APOSTROPHES.indexOf(c) < 0) {
            endWord();
        }
    }

    private void mark(char c) {
        if (!keepMarks) {
            return;
        }
        if (TONES.indexOf(c) >= 0) {
            tone = c;
        } else {
            word.append(c);
        }
    }

    private boolean endsInDigit() {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(' ');
        }
        int start = 0;
        while (start < word.length() - 1 && word.charAt(start) == '0') {
            start++;
        }
        text.append(word, start, word.length());
        if (tone != 0) {
            text.append(tone);
        }
        word.setLength(0);
        tone = 0;
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036f';
    }
}

package vn.lienthong.intake.attachment;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.lienthong.contract.text.Characters;

/** Names of files, fit to be shown, and to be saved under on any system. */
final class FileNames {
    private static final int LONGEST = 150;
    private static final String NAMELESS = "tep";

    /** What no name of a file may hold on one system or another (Microsoft: "Naming Files, Paths, and Namespaces"). */
    private static final Pattern UNSAVABLE = Pattern.compile("[\\p{Cc}<>:\"/\\\\|?*]+");

    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileNames() {}

    /** The name without folders and without what cannot be seen or turns the writing; it ends as files of this kind do. */
    static String clean(String given, MediaKind kind) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String visible = Characters.clean(without(last));
        String plain = UNSAVABLE
                .matcher(visible)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        String name = Characters.isBlank(plain) ? NAMELESS : plain;
        return ended(RESERVED.matcher(name).matches() ? "_" + name : name, kind);
    }

    /** Without the characters that no text may have. */
    private static String without(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> Characters.forbidden(Character.toString(point)) == null)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String ended(String name, MediaKind kind) {
        String ending = "." + kind.ending();
        if (!kind.ends(name)) {
            return cut(name, LONGEST - ending.length()) + ending;
        }
        int dot = name.lastIndexOf('.');
        String own = name.substring(dot).toLowerCase(Locale.ROOT);
        return cut(name.substring(0, dot), LONGEST - own.length()) + own;
    }

    private static String cut(String text, int longest) {
        String cut = text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
        return cut.isBlank() ? NAMELESS : cut;
    }
}

package vn.lienthong.views.similar;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.contract.deconfliction.SubjectKind;

/** What a text names that is rarely named by chance: number plates, telephone numbers, containers. */
final class Telltales {
    private static final int MOST = 50;

    private static final Pattern PLATE =
            Pattern.compile("\\b\\d{2}[- ]?\\p{Lu}{1,2}(?:\\d?[-. ]\\s?\\d{3}\\.?\\d{1,2}|\\d{4,6})\\b");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.])(?:\\+84[ .-]?|0)\\d(?:[ .-]?\\d){8,9}(?![\\d])");
    private static final Pattern CONTAINER = Pattern.compile("\\b\\p{Lu}{3}[UJZ][ -]?\\d{6}[ -]?\\d\\b");

    private Telltales() {}

    /** Each in its one spelling, behind the name of its kind; the first, {@link #MOST} of a kind at most. */
    static Set<String> in(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        collect(SubjectKind.PLATE, PLATE.matcher(upper), found);
        collect(SubjectKind.PHONE, PHONE.matcher(upper), found);
        collect(SubjectKind.CONTAINER, CONTAINER.matcher(upper), found);
        return found;
    }

    private static void collect(SubjectKind kind, Matcher matcher, Set<String> found) {
        for (int many = 0; many < MOST && matcher.find(); many++) {
            kind.compared(matcher.group()).ifPresent(found::add);
        }
    }

    /** What both name, in words. */
    static String inWords(String telltale) {
        int at = telltale.indexOf('|');
        SubjectKind kind = SubjectKind.valueOf(telltale.substring(0, at).toUpperCase(Locale.ROOT));
        return kind.nameVi().toLowerCase(Locale.ROOT) + " " + telltale.substring(at + 1);
    }
}

package vn.lienthong.identity;

import java.util.regex.Pattern;

/** What a person's name may be written with: letters of any script, and no sign that hides, turns or marks up what is read. */
final class PersonNames {
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{N} .,'’()/-]{1,100}");

    private PersonNames() {}

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}

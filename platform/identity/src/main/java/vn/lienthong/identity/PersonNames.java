package vn.lienthong.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person's name may be written with: letters of any script, and no sign that hides, turns or marks up what is read. */
final class PersonNames {
    /** Characters that one has at most. */
    static final int LONGEST = 100;

    private static final Pattern NAME =
            Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{N} .,'’()/-]{1,%d}".formatted(LONGEST));

    private PersonNames() {}

    /** Why not, in Vietnamese; null if it may be. */
    @Nullable
    static String wrong(String name) {
        return NAME.matcher(name).matches() ? null : "Họ tên chỉ gồm chữ, số, dấu cách và các dấu . , ' ( ) / -";
    }
}

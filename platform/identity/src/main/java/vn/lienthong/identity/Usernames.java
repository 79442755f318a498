package vn.lienthong.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What officers may be called when they sign in. */
final class Usernames {
    /** Characters that one has at most. */
    static final int LONGEST = 63;

    // begins with a small letter, so that a user name is never some agency's code: both become `sub`
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._@-]{0,%d}".formatted(LONGEST - 1));

    private Usernames() {}

    /** Why not, in Vietnamese; null if it may be. */
    @Nullable
    static String wrong(String username) {
        return USERNAME.matcher(username).matches()
                ? null
                : "Tên đăng nhập bắt đầu bằng chữ thường, chỉ gồm chữ thường không dấu, chữ số và các dấu . _ @ -";
    }
}

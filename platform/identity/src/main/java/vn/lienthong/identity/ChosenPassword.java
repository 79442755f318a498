package vn.lienthong.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a password must be that a person chose (NIST SP 800-63B, 5.1.1.2: length, no rules of composition). */
final class ChosenPassword {
    static final int SHORTEST = 12;
    /** Bytes that bcrypt reads; more are refused rather than ignored. */
    static final int LONGEST = 72;

    private ChosenPassword() {}

    /** Why not, in Vietnamese; null if it may be. */
    @Nullable
    static String wrong(String password, String again, String username) {
        if (!password.equals(again)) {
            return "Hai lần nhập mật khẩu không giống nhau.";
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "Mật khẩu phải dài ít nhất %d ký tự; một câu dễ nhớ là tốt nhất.".formatted(SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return "Mật khẩu quá dài: nhiều nhất %d byte.".formatted(LONGEST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            return "Mật khẩu không được chứa tên đăng nhập.";
        }
        return password.codePoints().distinct().count() < 5 ? "Mật khẩu lặp lại quá ít ký tự." : null;
    }
}

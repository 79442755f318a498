package vn.lienthong.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the pages look in this browser, which keeps it.
 *
 * @param theme {@code light} or {@code dark}; null as the machine is set
 * @param keys whether single letters act, which they must not for everyone (WCAG 2.2, 2.1.4)
 */
record Look(@Nullable String theme, boolean keys) {

    static final String THEME = "LT_THEME";
    static final String KEYS = "LT_KEYS";
    static final String OFF = "off";
    static final Set<String> THEMES = Set.of("light", "dark");

    /** What its cookies say; what they cannot say is passed over. */
    static Look of(HttpServletRequest request) {
        String theme = cookie(request, THEME);
        return new Look(theme != null && THEMES.contains(theme) ? theme : null, !OFF.equals(cookie(request, KEYS)));
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}

package vn.lienthong.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of the pages in this browser, which keeps it: Vietnamese, unless English was chosen, whatever the browser asks for. */
final class ChosenLanguage implements LocaleResolver {
    static final String COOKIE = "LT_LANG";
    static final Locale VIETNAMESE = Locale.of("vi");
    static final Locale ENGLISH = Locale.ENGLISH;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return chosen != null && ENGLISH.getLanguage().equals(chosen.getValue()) ? ENGLISH : VIETNAMESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by " + LanguagePage.PATH);
    }
}

package vn.lienthong.intake.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The language that the address asks for, {@code ?lang=en} or Vietnamese: no cookie is kept, and what the browser says of its user is not read. */
final class AskedLanguage implements LocaleResolver {
    private static final Pattern ENGLISH = Pattern.compile("(?:^|&)lang=en(?:&|$)");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && ENGLISH.matcher(query).find() ? Locale.ENGLISH : Locale.of("vi");
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language stands in the address");
    }
}

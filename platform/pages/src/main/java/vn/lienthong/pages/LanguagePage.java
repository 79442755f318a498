package vn.lienthong.pages;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of the pages in this browser, and shows again the page from which it was changed. */
@Controller
public final class LanguagePage {
    /** Where the form that changes it goes. */
    public static final String PATH = "/language";

    private static final Duration KEPT = Duration.ofDays(365);

    /** @param to {@code en} for English; anything else is Vietnamese, for which nothing is kept */
    @PostMapping(PATH)
    ResponseEntity<Void> change(
            @RequestParam String to,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from) {
        boolean english = ChosenLanguage.ENGLISH.getLanguage().equals(to);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(CameFrom.page(from))
                .header(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(ChosenLanguage.COOKIE, english ? to : "")
                                .path("/")
                                .httpOnly(true)
                                .sameSite("Lax")
                                .maxAge(english ? KEPT : Duration.ZERO)
                                .build()
                                .toString())
                .build();
    }
}

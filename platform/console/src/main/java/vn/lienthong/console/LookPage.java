package vn.lienthong.console;

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
import vn.lienthong.pages.CameFrom;

/** Changes how the pages look in this browser, and shows again the page from which it was changed. */
@Controller
class LookPage {

    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/look")
    ResponseEntity<Void> change(
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String keys,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).location(CameFrom.page(from));
        if (theme != null) {
            answer.header(HttpHeaders.SET_COOKIE, cookie(Look.THEME, Look.THEMES.contains(theme) ? theme : ""));
        }
        if (keys != null) {
            answer.header(HttpHeaders.SET_COOKIE, cookie(Look.KEYS, Look.OFF.equals(keys) ? Look.OFF : ""));
        }
        return answer.build();
    }

    /** An empty one is taken away. */
    private static String cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(value.isEmpty() ? Duration.ZERO : KEPT)
                .build()
                .toString();
    }
}

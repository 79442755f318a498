package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the head of every page shows. */
@ControllerAdvice
class EveryPage {

    @ModelAttribute("officer")
    @Nullable
    Officer officer(@Nullable Authentication authentication) {
        return Officer.of(authentication);
    }

    @ModelAttribute("look")
    Look look(HttpServletRequest request) {
        return Look.of(request);
    }
}

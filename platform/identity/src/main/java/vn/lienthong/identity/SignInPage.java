package vn.lienthong.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page officers sign in on, and where they go from it. */
@Controller
class SignInPage {

    static final String PATH = "/login";
    static final String STYLES = "/assets/*";

    private final @Nullable String consoleHome;

    SignInPage(IdentitySettings settings) {
        this.consoleHome = settings.consoleHome();
    }

    @GetMapping(PATH)
    String show() {
        return "sign-in";
    }

    /** Signed in without having come from anywhere: on to the console, the only thing to go to. */
    @GetMapping("/")
    String home() {
        if (consoleHome == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + consoleHome;
    }

    static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(PATH + (refusal instanceof LockedException ? "?locked" : "?wrong"));
    }

    /** A form from before the session ended is not a fault of the officer's: show a fresh one. */
    static void stale(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && PATH.equals(request.getRequestURI())) {
            response.sendRedirect(PATH + "?stale");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}

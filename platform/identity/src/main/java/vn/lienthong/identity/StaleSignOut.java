package vn.lienthong.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Signing out with a token that is no longer remembered, as after a restart. Whoever asks to be signed out here is signed
 * out here; they are sent on to the console's own address only, never to one from the request.
 */
final class StaleSignOut implements AuthenticationFailureHandler {

    private final @Nullable String consoleHome;

    StaleSignOut(@Nullable String consoleHome) {
        this.consoleHome = consoleHome;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.sendRedirect(consoleHome == null ? SignInPage.PATH : consoleHome);
    }
}

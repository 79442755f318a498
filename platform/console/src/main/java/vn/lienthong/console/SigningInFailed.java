package vn.lienthong.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is done when the issuer does not sign an officer in, or no longer renews their token. */
@ControllerAdvice
class SigningInFailed {

    private static final Logger LOG = LoggerFactory.getLogger(SigningInFailed.class);

    /** On the way back from the issuer: the error page, with a way to try again. */
    static void show(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("signing in failed: {}", failure.toString());
        boolean silent = failure instanceof OAuth2AuthenticationException refusal
                && ("invalid_token_response".equals(refusal.getError().getErrorCode()) || failure.getCause() != null);
        response.sendError(silent ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** While working: sign in again if the issuer says so; if it is silent, wait for it. */
    @ExceptionHandler
    void tokenNotRenewed(OAuth2AuthorizationException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("no token for the officer: {}", failure.toString());
        boolean over = failure instanceof ClientAuthorizationRequiredException
                || OAuth2ErrorCodes.INVALID_GRANT.equals(failure.getError().getErrorCode());
        boolean page = String.valueOf(request.getHeader("Accept")).contains("text/html");
        if (!page) {
            response.setStatus(over ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (over) {
            response.sendRedirect(SigningIn.PATH);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}

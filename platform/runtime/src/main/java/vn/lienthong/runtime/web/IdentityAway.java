package vn.lienthong.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A token that cannot be checked because the identity provider does not answer is no bad token: the caller is told to come
 * again (503 with {@code Retry-After} in seconds, RFC 9110, section 15.6.4), as Problem Details (RFC 9457).
 */
final class IdentityAway extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(IdentityAway.class);
    private static final String AGAIN_AFTER_SECONDS = "2";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException away) {
            log.warn("the identity provider does not answer", away);
            ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
            problem.setTitle("Dịch vụ định danh chưa trả lời.");
            problem.setDetail("Chưa kiểm tra được mã truy cập; hãy gửi lại sau ít giây.");
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
            StatusText.answer(response, problem);
        }
    }
}

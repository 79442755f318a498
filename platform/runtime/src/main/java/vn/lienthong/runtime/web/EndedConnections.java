package vn.lienthong.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.directory.CurrentDirectory;

/**
 * Turns away an agency whose connection has ended: its tokens are good until they run out, and what they open is not. Whoever is
 * still to be connected is not turned away.
 */
@Component
public class EndedConnections implements HandlerInterceptor, WebMvcConfigurer {
    private final BiPredicate<AgencyCode, Instant> ended;
    private final InstantSource clock;

    /** As the directory says now; as long as none has been read, nobody's has ended. */
    @Autowired
    public EndedConnections(CurrentDirectory directory) {
        this(
                (agency, now) -> directory
                        .reached()
                        .filter(held -> held.directory().connections().hasEnded(agency, now))
                        .isPresent(),
                InstantSource.system());
    }

    EndedConnections(BiPredicate<AgencyCode, Instant> ended, InstantSource clock) {
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Whether the connection of that agency has ended. */
    public boolean hasEnded(AgencyCode agency) {
        return ended.test(agency, clock.instant());
    }

    /** @throws Refusal 403 if the connection of the agency that the token speaks for has ended */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            String agency = token.getToken().getClaimAsString("agency");
            if (agency != null && AgencyCode.isOne(agency) && hasEnded(new AgencyCode(agency))) {
                throw new Refusal(
                        HttpStatus.FORBIDDEN,
                        "Kết nối của %s đã chấm dứt; hãy liên hệ Văn phòng Thường trực.".formatted(agency),
                        List.of());
            }
        }
        return true;
    }
}

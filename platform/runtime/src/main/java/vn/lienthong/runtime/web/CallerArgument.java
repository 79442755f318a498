package vn.lienthong.runtime.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Envelope;
import vn.lienthong.contract.text.Characters;

/** Gives handler methods their {@link Caller}, from the claims {@code agency}, {@code name} and {@code roles} of the token. */
@Component
public class CallerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    /** The role of who assigns work within the agency. */
    private static final String LEAD = "lead";
    /** The role of who may take part in opening a sealed identity. */
    private static final String UNSEALER = "unsealer";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return current();
    }

    /** Who is calling, where no argument can say so. @throws AccessDeniedException if nobody acts for an agency */
    public static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return caller(token.getToken());
        }
        throw new AccessDeniedException("no token");
    }

    private static Caller caller(Jwt token) {
        String agency = token.getClaimAsString("agency");
        if (agency == null || !AgencyCode.isOne(agency)) {
            throw new AccessDeniedException("the token names no agency");
        }
        String officer = officer(token, agency);
        return new Caller(
                new AgencyCode(agency),
                String.valueOf(token.getSubject()),
                officer,
                officer != null && has(token, LEAD),
                officer != null && has(token, UNSEALER));
    }

    private static boolean has(Jwt token, String role) {
        return token.getClaim("roles") instanceof Collection<?> roles && roles.contains(role);
    }

    /** What an officer is called. The token of an agency's system has the agency, or its own client, for its subject. */
    private static @Nullable String officer(Jwt token, String agency) {
        String subject = token.getSubject();
        boolean isSystem = subject == null
                || subject.equals(agency)
                || subject.equals(token.getClaimAsString("client_id"))
                || subject.equals(token.getClaimAsString("azp"));
        return isSystem
                ? null
                : Stream.of("name", "preferred_username", "sub")
                        .map(token::getClaimAsString)
                        .filter(name -> name != null && !Characters.isBlank(name))
                        .map(name -> Characters.shown(name.strip(), Envelope.LONGEST_OFFICER - 1))
                        .findFirst()
                        .orElse(null);
    }
}

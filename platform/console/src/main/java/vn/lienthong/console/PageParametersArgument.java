package vn.lienthong.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives pages their {@link PageParameters} parameters and notices which of them a page reads. One that it does not read is none: the
 * address was typed wrongly, and the page would show something else than was asked for.
 */
@Component
class PageParametersArgument implements HandlerMethodArgumentResolver, HandlerInterceptor, WebMvcConfigurer {

    /**
     * What nobody types: {@code continue} is added to an address to which an officer is sent back after signing in, with
     * {@code parts} the pages' own script names what it fetches anew, and a page may answer with more.
     */
    private static final Set<String> OF_THE_CONSOLE = Set.of("continue", "parts");

    /** Parameters that remember which of them were read. */
    static final class Typed extends LinkedHashMap<String, String> {

        private final transient Set<String> read = new HashSet<>(OF_THE_CONSOLE);

        @Override
        public @Nullable String get(@Nullable Object name) {
            read.add(String.valueOf(name));
            return super.get(name);
        }

        @Override
        public String getOrDefault(@Nullable Object name, String otherwise) {
            return Objects.requireNonNullElse(get(name), otherwise);
        }

        private boolean wereAllRead() {
            return read.containsAll(keySet());
        }
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PageParameters.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Typed typed = typed(asked);
        asked.setAttribute(Typed.class.getName(), typed);
        return typed;
    }

    private static Typed typed(HttpServletRequest request) {
        Typed typed = new Typed();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return typed;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && "GET".equals(request.getMethod())
                && handler instanceof HandlerMethod page
                && page.getBeanType().getPackage() == PageParametersArgument.class.getPackage()
                && Arrays.stream(page.getMethodParameters()).noneMatch(this::takesParameters)) {
            refuseUnless(typed(request).wereAllRead());
        }
        return true;
    }

    private boolean takesParameters(MethodParameter parameter) {
        return supportsParameter(parameter) || parameter.hasParameterAnnotation(RequestParam.class);
    }

    /** After the page has read them and before anything of it is written. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(Typed.class.getName()) instanceof Typed typed) {
            refuseUnless(typed.wereAllRead());
        }
    }

    /** For a page that writes its answer itself: afterwards is too late. */
    static void refuseUnread(Map<String, String> parameters) {
        refuseUnless(!(parameters instanceof Typed typed) || typed.wereAllRead());
    }

    private static void refuseUnless(boolean known) {
        if (!known) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}

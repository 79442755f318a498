package vn.lienthong.runtime.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lienthong.runtime.question.Parameters;

/**
 * Gives pages the {@link Parameters} of their question. A page that takes none has none: whatever is asked of it beside its
 * address is refused before it is asked. One that takes them refuses those it did not read. A page in HTML is for people, who come by
 * links to which others have added something: it passes over what it does not know.
 */
@Component
public class ParametersArgument implements HandlerMethodArgumentResolver, HandlerInterceptor, WebMvcConfigurer {
    private static final String OURS = "vn.lienthong.";

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
        return parameter.getParameterType() == Parameters.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Parameters parameters = new Parameters(QueryString.of(asked));
        asked.setAttribute(Parameters.class.getName(), parameters);
        return parameters;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod page
                && page.getBeanType().getName().startsWith(OURS)
                && AnnotatedElementUtils.hasAnnotation(page.getBeanType(), ResponseBody.class)
                && Arrays.stream(page.getMethodParameters()).noneMatch(this::supportsParameter)) {
            new Parameters(QueryString.of(request)).orRefuse();
        }
        return true;
    }

    /** A page that reads parameters and never asks whether they are right would take any: a fault of ours. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(Parameters.class.getName()) instanceof Parameters parameters
                && !parameters.wereAskedFor()) {
            throw new IllegalStateException(handler + " did not ask whether its parameters are right");
        }
    }
}

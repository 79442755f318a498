package vn.lienthong.views.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.audit.AuditEntry.Read;
import vn.lienthong.runtime.audit.ReadLog;
import vn.lienthong.runtime.web.Caller;
import vn.lienthong.runtime.web.CallerArgument;
import vn.lienthong.runtime.web.Refusal;

/**
 * Notes each read of content where it is known that there is something to read and before a byte of it is answered. What cannot be
 * noted is not answered, nor what is read for no purpose where its provider states one. A {@code HEAD} is answered without content, and is no read.
 */
@RestControllerAdvice
class NoteReads implements ResponseBodyAdvice<Object>, Reading {
    private static final String BEGUN = NoteReads.class.getName();

    private final ReadLog log;
    private final StatedPurposes stated;
    private final Clock clock;

    NoteReads(ReadLog log, StatedPurposes stated, Clock clock) {
        this.log = log;
        this.stated = stated;
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter page, Class<? extends HttpMessageConverter<?>> converter) {
        return page.hasMethodAnnotation(ReadsContent.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter page,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null && !HttpMethod.HEAD.equals(request.getMethod())) {
            try {
                noting(Objects.requireNonNull(page.getMethodAnnotation(ReadsContent.class)), body, request)
                        .await();
            } catch (Refusal refused) {
                close(body);
                throw refused;
            }
        }
        return body;
    }

    @Override
    public void begins() {
        ServletServerHttpRequest request = new ServletServerHttpRequest(
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
        if (request.getAttributes().get(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod page
                && !HttpMethod.HEAD.equals(request.getMethod())) {
            ReadsContent reads = Objects.requireNonNull(page.getMethodAnnotation(ReadsContent.class));
            request.getAttributes()
                    .put(BEGUN, log.note(reads(reads, null, request).toList()));
        }
    }

    /** What the page has begun, or else what its answer tells. */
    private ReadLog.Noting noting(ReadsContent page, Object body, ServerHttpRequest request) {
        return request.getAttributes().get(BEGUN) instanceof ReadLog.Noting begun
                ? begun
                : log.note(reads(page, body, request).toList());
    }

    private Stream<Read> reads(ReadsContent page, @Nullable Object body, ServerHttpRequest request) {
        Map<?, ?> parts = parts(request);
        String purpose = Purpose.of(request.getHeaders().getFirst(Read.PURPOSE_HEADER));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Caller caller = CallerArgument.current();
        if (page.value() == Read.Kind.EVENTS) {
            return information(body).map(id -> read(caller, Matter.INFORMATION.plural(), id, page, null, purpose, now));
        }
        String matters = page.matters().isEmpty() ? text(parts.get("matters")) : page.matters();
        Object file = parts.get("sha256");
        Read read =
                read(caller, matters, text(parts.get("id")), page, file == null ? null : file.toString(), purpose, now);
        if (purpose == null && Matter.INFORMATION.plural().equals(matters)) {
            stated.of(read.agency(), read.matter()).ifPresent(Purpose::refuseNone);
        }
        return Stream.of(read);
    }

    private static Read read(
            Caller caller,
            String matters,
            String id,
            ReadsContent page,
            @Nullable String file,
            @Nullable String purpose,
            Instant now) {
        return new Read(
                caller.agency(), caller.name(), caller.officer(), matters, id, page.value(), file, purpose, now);
    }

    /** Of the newest events of all matters those of information are controlled content. */
    private static Stream<String> information(@Nullable Object body) {
        return body instanceof List<?> events
                ? events.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .filter(event -> String.valueOf(event.getString("type"))
                                .startsWith("vn.lienthong." + Matter.INFORMATION.wire() + "."))
                        .map(event -> String.valueOf(event.getString("subject")))
                        .distinct()
                : Stream.empty();
    }

    private static Map<?, ?> parts(ServerHttpRequest request) {
        return request instanceof ServletServerHttpRequest servlet
                        && servlet.getServletRequest().getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> parts
                ? parts
                : Map.of();
    }

    private static String text(@Nullable Object part) {
        return Objects.requireNonNull(part, "a page whose address does not say what is read")
                .toString();
    }

    private static void close(Object body) {
        if (body instanceof Resource bytes) {
            try {
                bytes.getInputStream().close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}

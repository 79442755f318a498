package vn.lienthong.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.content.ContentAway;
import vn.lienthong.runtime.directory.DirectoryAway;

/** Tells refusals and faults as Problem Details (RFC 9457) in Vietnamese, with the reasons in the member {@code reasons}. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatus(refusal.status());
        problem.setTitle(refusal.getMessage());
        problem.setDetail(refusal.getMessage());
        problem.setProperties(Map.of("reasons", refusal.reasons()));
        return ResponseEntity.status(refusal.status()).body(problem);
    }

    /** What is asked for does not exist, or is not for the caller to know of: the answer is the same. */
    public static Refusal notFound(String what) {
        return new Refusal(HttpStatus.NOT_FOUND, "Không tìm thấy " + what + ".", java.util.List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        return told(HttpStatus.FORBIDDEN, null);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(DirectoryAway away) {
        return told(HttpStatus.SERVICE_UNAVAILABLE, "Danh mục chưa sẵn sàng; hãy gửi lại sau ít giây.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(ContentAway away) {
        log.warn("the store of attachments does not answer", away);
        return told(HttpStatus.SERVICE_UNAVAILABLE, "Kho tệp tạm thời không trả lời; hãy gửi lại sau ít giây.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(Away away) {
        log.warn("something is away", away);
        return told(HttpStatus.SERVICE_UNAVAILABLE, "Dữ liệu cần đến tạm thời chưa đọc được; hãy gửi lại sau ít giây.");
    }

    /** Cut off or without its boundaries (RFC 7578); what is too large is told apart from it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MultipartException form) {
        return told(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Không đọc được biểu mẫu nhiều phần (multipart/form-data): bị cắt, hoặc ranh giới giữa các phần không đúng. Hãy gửi lại.");
    }

    /** Whatever else went wrong is our own fault, and its words are for the log. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> fault(RuntimeException fault, HttpServletResponse response) {
        if (fault instanceof AuthenticationException notOurs) {
            throw notOurs;
        }
        log.error("a request failed", fault);
        return response.isCommitted() ? null : told(HttpStatus.INTERNAL_SERVER_ERROR, null);
    }

    private static ResponseEntity<ProblemDetail> told(HttpStatus status, @Nullable String detail) {
        return ResponseEntity.status(status).body(StatusText.problem(status, detail));
    }

    /** What the framework finds wrong with a request, in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception found, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return super.handleExceptionInternal(
                found, StatusText.problem(status, detail(found)), headers, status, request);
    }

    private static @Nullable String detail(Exception found) {
        return switch (found) {
            case HttpRequestMethodNotSupportedException method ->
                "Địa chỉ này không nhận %s; chỉ nhận: %s."
                        .formatted(method.getMethod(), joined(method.getSupportedHttpMethods()));
            case HttpMediaTypeException media
            when !media.getSupportedMediaTypes().isEmpty() ->
                "Địa chỉ này chỉ dùng: %s.".formatted(joined(media.getSupportedMediaTypes()));
            default -> null;
        };
    }

    private static String joined(@Nullable Collection<?> all) {
        return Objects.requireNonNullElse(all, java.util.List.of()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}

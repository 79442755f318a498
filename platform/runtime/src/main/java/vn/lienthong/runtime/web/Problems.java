package vn.lienthong.runtime.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells refusals as Problem Details (RFC 9457), with the reasons in the member {@code reasons}. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {
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
}

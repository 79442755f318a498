package vn.lienthong.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import vn.lienthong.contract.Json;

/** What a status of HTTP is called to a person, as Problem Details (RFC 9457). */
public final class StatusText {
    private StatusText() {}

    private record Text(String title, String detail) {}

    /** @param detail what may be done about it, in Vietnamese; null for what holds of the status alone */
    static ProblemDetail problem(HttpStatusCode status, @Nullable String detail) {
        Text text = text(status);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(text.title());
        problem.setDetail(detail == null ? text.detail() : detail);
        return problem;
    }

    /** Answers with the problem, where no page is there to answer. */
    static void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(Json.write(problem));
    }

    /** The same as JSON, for a server that has not even found out who is to answer. */
    public static byte[] json(int status) {
        return Json.write(problem(HttpStatusCode.valueOf(status), null));
    }

    private static Text text(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return switch (known == null ? otherwise(status) : known) {
            case UNAUTHORIZED ->
                new Text(
                        "Cần đăng nhập.",
                        "Yêu cầu không có mã truy cập, hoặc mã đã hết hạn hay không đúng; hãy lấy mã mới rồi gửi lại.");
            case FORBIDDEN -> new Text("Không được phép.", "Mã truy cập này không cho phép việc vừa yêu cầu.");
            case NOT_FOUND -> new Text("Không tìm thấy.", "Không có địa chỉ này; hãy kiểm tra lại đường dẫn.");
            case METHOD_NOT_ALLOWED ->
                new Text("Không dùng được phương thức này.", "Địa chỉ này không nhận phương thức vừa dùng.");
            case NOT_ACCEPTABLE ->
                new Text(
                        "Không có dạng nội dung được yêu cầu.", "Hãy bỏ tiêu đề Accept hoặc yêu cầu application/json.");
            case CONTENT_TOO_LARGE -> new Text("Nội dung quá lớn.", "Hãy gửi ít hơn trong một lần.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Text("Không nhận dạng nội dung này.", "Hãy gửi nội dung application/json.");
            case UNPROCESSABLE_CONTENT -> new Text("Nội dung không hợp lệ.", "Hãy sửa rồi gửi lại.");
            case TOO_MANY_REQUESTS -> new Text("Gửi quá nhiều.", "Hãy chờ ít giây rồi gửi lại.");
            case SERVICE_UNAVAILABLE -> new Text("Tạm thời chưa phục vụ được.", "Hãy gửi lại sau ít giây.");
            default ->
                status.is5xxServerError()
                        ? new Text(
                                "Hệ thống gặp lỗi.",
                                "Lỗi đã được ghi lại; hãy gửi lại sau, nếu vẫn vậy thì báo người vận hành.")
                        : new Text(
                                "Yêu cầu không đọc được.",
                                "Hãy kiểm tra lại địa chỉ, các tiêu đề, tham số và nội dung gửi.");
        };
    }

    private static HttpStatus otherwise(HttpStatusCode status) {
        return status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
    }
}

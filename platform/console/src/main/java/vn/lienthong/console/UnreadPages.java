package vn.lienthong.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a browser is shown where the server cannot even read what it sent, such as a form of many megabytes. */
public class UnreadPages extends ErrorReportValve {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><title>Không thực hiện được · Liên Thông 389</title></head>
            <body><h1>%1$s</h1><p>%2$s Quay lại bằng nút Lùi của trình duyệt: những gì đã gõ còn ở đó.</p></body></html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        boolean large = status == HttpStatus.CONTENT_TOO_LARGE.value();
        String page = PAGE.formatted(
                large ? "Nội dung quá lớn" : "Không đọc được yêu cầu",
                large ? "Hãy rút ngắn, hoặc gửi thành tệp đính kèm." : "Địa chỉ hay nội dung gửi lên không đúng.");
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException left) {
            ExceptionUtils.handleThrowable(left); // who asked has gone, or has an answer already
        }
    }
}

package vn.lienthong.runtime.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What the server answers to a request that it cannot even read, such as one with a brace in its address. */
public class UnreadRequests extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(StatusText.json(status));
            response.finishResponse();
        } catch (IOException | IllegalStateException left) {
            ExceptionUtils.handleThrowable(left); // who asked has gone, or has an answer already
        }
    }
}

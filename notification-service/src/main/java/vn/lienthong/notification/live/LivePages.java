package vn.lienthong.notification.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.lienthong.notification.inbox.WhereToBegin;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** The live stream over HTTP. */
@RestController
class LivePages {
    private static final String LAST = "Last-Event-ID";

    private final Watchers watchers;
    private final WhereToBegin begin;

    LivePages(Watchers watchers, WhereToBegin begin) {
        this.watchers = watchers;
        this.begin = begin;
    }

    /**
     * What comes into the caller's inbox from now on, or behind the event that the header {@code Last-Event-ID} names, as
     * {@code event: event} with a feed item in JSON; the id of each is a cursor of the inbox.
     */
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        String last = Objects.requireNonNullElse(request.getHeader(LAST), "");
        Parameters asked = new Parameters(Map.of(LAST, List.of(last.isBlank() ? WhereToBegin.LATEST : last)));
        long from = begin.after(caller, asked, LAST);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return watchers.admit(caller.agency(), from).emitter();
    }
}

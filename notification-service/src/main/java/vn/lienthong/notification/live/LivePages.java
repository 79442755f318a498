package vn.lienthong.notification.live;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.lienthong.runtime.web.Caller;

/** The live stream over HTTP. */
@RestController
class LivePages {
    private final Watchers watchers;

    LivePages(Watchers watchers) {
        this.watchers = watchers;
    }

    /** What comes into the caller's inbox from now on, as {@code event: event} with a feed item in JSON. */
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Caller caller, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return watchers.admit(caller.agency()).emitter();
    }
}

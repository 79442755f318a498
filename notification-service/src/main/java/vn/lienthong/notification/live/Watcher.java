package vn.lienthong.notification.live;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.notification.inbox.Cursor;

/**
 * One who watches. It reads the inbox at its own pace, so that a slow reader holds up nobody, and is told with each line where
 * it stands: with that it goes on when it comes again (HTML Standard, section 9.2.4, {@code Last-Event-ID}).
 */
final class Watcher {
    private static final Logger log = LoggerFactory.getLogger(Watcher.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final AgencyCode agency;
    private final Feed feed;
    private final Predicate<AgencyCode> ended;
    private final SseEmitter emitter = new SseEmitter(0L);
    private volatile boolean gone;

    Watcher(AgencyCode agency, Feed feed, Predicate<AgencyCode> ended) {
        this.agency = agency;
        this.feed = feed;
        this.ended = ended;
        emitter.onCompletion(() -> gone = true);
        emitter.onError(fault -> gone = true);
        emitter.onTimeout(() -> gone = true);
    }

    /** Whether the connection of its agency has ended. */
    boolean hasEnded() {
        return ended.test(agency);
    }

    SseEmitter emitter() {
        return emitter;
    }

    void leave() {
        gone = true;
        emitter.complete();
    }

    /** Writes lines as they come, and a comment when none does; returns when the watcher is gone, or must come again. */
    void run(long from) {
        try {
            tellPosition(from, "chào");
            long position = from;
            while (!gone && !hasEnded()) {
                Feed.Lines read = feed.read(agency, position, HEARTBEAT);
                for (Feed.Line line : read.lines()) {
                    send(SseEmitter.event()
                            .id(line.cursor())
                            .name("event")
                            .data(line.item(), MediaType.APPLICATION_JSON));
                }
                position = read.next();
                if (read.lines().isEmpty()) {
                    tellPosition(position, "còn đây");
                }
            }
            leave();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException trouble) {
            log.warn("a watcher of {} must come again", agency, trouble);
            leave();
        }
    }

    /** An id without data is no event, and is remembered all the same. */
    private void tellPosition(long position, String comment) {
        send(SseEmitter.event().id(new Cursor(agency, position).text()).comment(comment));
    }

    /** Whom nothing can be sent to any more has left: the server completes its answer. */
    private void send(SseEmitter.SseEventBuilder event) {
        if (gone) {
            return;
        }
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException left) {
            gone = true;
        }
    }
}

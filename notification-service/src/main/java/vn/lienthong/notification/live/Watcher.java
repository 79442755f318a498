package vn.lienthong.notification.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.feed.FeedItem;

/** One who watches. Lines wait in a queue of its own, so that a slow reader holds up nobody. */
final class Watcher {
    private static final int WAITING = 1000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final AgencyCode agency;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<FeedItem> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean gone;

    Watcher(AgencyCode agency) {
        this.agency = agency;
        emitter.onCompletion(() -> gone = true);
        emitter.onError(fault -> gone = true);
        emitter.onTimeout(() -> gone = true);
    }

    AgencyCode agency() {
        return agency;
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean isGone() {
        return gone;
    }

    /** Takes a line, or lets the watcher go if it has too many waiting. */
    void show(FeedItem item) {
        if (!waiting.offer(item)) {
            leave();
        }
    }

    void leave() {
        gone = true;
        emitter.complete();
    }

    /** Writes lines as they come, and a comment when none does; returns when the watcher is gone. */
    void run() {
        try {
            emitter.send(SseEmitter.event().comment("chào"));
            while (!gone) {
                write(waiting.poll(HEARTBEAT.toSeconds(), TimeUnit.SECONDS));
            }
        } catch (IOException | IllegalStateException e) {
            gone = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(@Nullable FeedItem item) throws IOException {
        if (item == null) {
            emitter.send(SseEmitter.event().comment("còn đây"));
        } else {
            emitter.send(SseEmitter.event().id(item.id()).name("event").data(item, MediaType.APPLICATION_JSON));
        }
    }
}

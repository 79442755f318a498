package vn.lienthong.notification.live;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

/**
 * Reads the inboxes while somebody watches, and a little longer, since who goes often comes back. A page that opens asks for
 * what is stored as well, so that nothing is missed while the reading begins.
 */
final class Reading {
    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    private static final String BINDING = "showLive-in-0";
    private static final Duration LONGER = Duration.ofMinutes(1);

    private final BindingsLifecycleController bindings;
    private int watching;
    private boolean reads;

    Reading(BindingsLifecycleController bindings) {
        this.bindings = bindings;
    }

    /** One more watches. */
    synchronized void begin() {
        watching++;
        if (!reads) {
            bindings.changeState(BINDING, State.STARTED);
            reads = true;
            log.info("inboxes are read: somebody watches");
        }
    }

    /** One watches no more; returns once that has had its effect. @throws InterruptedException if the service ends meanwhile */
    void end() throws InterruptedException {
        synchronized (this) {
            watching--;
        }
        Thread.sleep(LONGER);
        synchronized (this) {
            if (reads && watching == 0) {
                bindings.changeState(BINDING, State.STOPPED);
                reads = false;
            }
        }
    }
}

package vn.lienthong.intake.attachment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import vn.lienthong.runtime.content.ContentAway;
import vn.lienthong.runtime.content.ContentStore;

/** Removes what was stored and then named by no command. */
final class Sweeping {
    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);

    private final ContentStore store;
    private final Duration unnamedFor;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Sweeping(ContentStore store, Duration unnamedFor, InstantSource clock, MeterRegistry meters) {
        this.store = store;
        this.unnamedFor = unnamedFor;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(
            initialDelayString = "${lienthong.attachments.sweep-every}",
            fixedDelayString = "${lienthong.attachments.sweep-every}")
    void sweep() {
        try {
            int removed = store.sweep(clock.instant().minus(unnamedFor));
            meters.counter("lienthong.attachments.swept").increment(removed);
        } catch (ContentAway away) {
            log.warn("nothing was swept; it is tried again in a while", away);
        }
    }
}

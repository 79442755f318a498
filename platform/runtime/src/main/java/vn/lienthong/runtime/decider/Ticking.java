package vn.lienthong.runtime.decider;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Looks for clocks that have run out, and for communities to which others belong: often, and seldom once none is about to. Kafka Streams closes a transaction whenever a timer
 * has run, also where nothing has happened since the last.
 */
final class Ticking {
    /** A clock is late by this and the end of the transaction. */
    private static final Duration OFTEN = Duration.ofMillis(250);

    private static final Duration SELDOM = Duration.ofSeconds(5);
    /** Where a community is followed: whoever leaves it is told within a second. */
    private static final Duration FOLLOWING = Duration.ofMillis(500);
    /** What strikes within this is looked for often: longer than it takes to look again. */
    private static final Duration SOON = SELDOM.multipliedBy(2);

    private final ProcessorContext<?, ?> context;
    private final Waking waking;
    private final Following following;
    private @Nullable Duration every;
    private @Nullable Cancellable timer;

    Ticking(ProcessorContext<?, ?> context, Waking waking, Following following) {
        this.context = context;
        this.waking = waking;
        this.following = following;
    }

    /** From now on, until a look finds that nothing strikes soon: to be called when a clock may have been set. */
    void often() {
        tick(OFTEN);
    }

    private void look(long millis) {
        boolean soon = waking.look(millis, SOON);
        boolean more = following.look(Instant.ofEpochMilli(millis));
        tick(soon || more ? OFTEN : following.any() ? FOLLOWING : SELDOM);
    }

    private void tick(Duration interval) {
        if (!interval.equals(every)) {
            if (timer != null) {
                timer.cancel();
            }
            every = interval;
            timer = context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::look);
        }
    }
}

package vn.lienthong.runtime.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a commit before the commit interval is over while records are worked on soon after they came in, so that nobody
 * waits for it. Once they have waited, the work is behind: then the interval rules, and transactions are few and large, since
 * small ones would keep it behind.
 *
 * <p>There is a timer only while something waits for a commit: Kafka Streams closes a transaction whenever one has run, also where
 * nothing has happened since the last.
 */
public final class EarlyCommits {
    private static final Duration EVERY = Duration.ofMillis(20);
    /** A record that has waited longer than this when it is worked on has waited for others. */
    private static final Duration SOON = Duration.ofMillis(100);

    private final ProcessorContext<?, ?> context;
    private long askedAt;
    private boolean waiting;
    private @Nullable Cancellable timer;

    private EarlyCommits(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** For the task of this processor, to be called when it is initialised. */
    public static EarlyCommits of(ProcessorContext<?, ?> context) {
        return new EarlyCommits(context);
    }

    /**
     * A record has been worked on. The first in a while is committed at once, those right behind it together.
     *
     * @param timestamp when it came in, in milliseconds since 1970
     */
    public void worked(long timestamp) {
        long now = context.currentSystemTimeMs();
        waiting = now - timestamp < SOON.toMillis();
        look(now);
    }

    /** What has been worked on is waited for, however old it is. */
    public void soon() {
        waiting = true;
        look(context.currentSystemTimeMs());
    }

    private void look(long now) {
        if (waiting && now - askedAt >= EVERY.toMillis()) {
            context.commit();
            askedAt = now;
            waiting = false;
        }
        if (waiting && timer == null) {
            timer = context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, this::look);
        } else if (!waiting && timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}

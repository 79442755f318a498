package vn.lienthong.runtime.streams;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit before the commit interval is over while little goes on, so that nobody waits for it. When much does,
 * the interval rules, and transactions are few and large.
 */
public final class EarlyCommits {
    private static final Duration EVERY = Duration.ofMillis(20);
    /** More records of one task than this in one look are much: 400 a second. */
    private static final int FEW = 8;

    private final ProcessorContext<?, ?> context;
    private int records;

    private EarlyCommits(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** For the task of this processor, to be called when it is initialised. */
    public static EarlyCommits of(ProcessorContext<?, ?> context) {
        EarlyCommits commits = new EarlyCommits(context);
        context.schedule(EVERY, PunctuationType.WALL_CLOCK_TIME, now -> commits.look());
        return commits;
    }

    /** A record has been worked on. */
    public void worked() {
        records++;
    }

    private void look() {
        if (records > 0 && records <= FEW) {
            context.commit();
        }
        records = 0;
    }
}

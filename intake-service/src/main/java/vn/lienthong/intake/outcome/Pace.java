package vn.lienthong.intake.outcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.lienthong.contract.Sources;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.runtime.decider.Outcomes;

/**
 * Keeps the door from letting in more than is decided. The deciders take commands in the order in which they were let in: were
 * they far behind, whoever comes next would wait for all of them, and turns at the door would help nobody. So while much is
 * undecided, the door waits a little before each record, and lets those who have sent little go first meanwhile.
 */
public final class Pace {
    /** Commands let in by this instance and not decided yet, up to which the door does not wait. */
    static final int MOST = 300;
    /**
     * How long a record is held up at most: nothing stands still while deciders are away, and the other lanes of the thread, which
     * come after some dozens of records of this one, do not wait for long.
     */
    private static final Duration PATIENCE = Duration.ofMillis(1);
    /** What has no outcome for so long does not count. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(5);

    private final Cache<String, Boolean> undecided = Caffeine.newBuilder()
            .expireAfterWrite(FORGOTTEN)
            .executor(Runnable::run)
            .build();
    private final MeterRegistry meters;

    public Pace(MeterRegistry meters) {
        this.meters = meters;
        meters.gauge("lienthong.door.undecided", undecided, Cache::estimatedSize);
    }

    /** Waits a moment if too much is undecided; says whether it had to. */
    public boolean await() {
        if (undecided.estimatedSize() < MOST) {
            return false;
        }
        long begin = System.nanoTime();
        LockSupport.parkNanos(PATIENCE.toNanos());
        undecided.cleanUp();
        long waited = System.nanoTime() - begin;
        meters.timer("lienthong.door.waited").record(waited, TimeUnit.NANOSECONDS);
        return true;
    }

    /** The command with this key among all has been let in. */
    public void letIn(String command) {
        undecided.put(command, true);
    }

    /** A command has its outcome. */
    void decided(Outcome outcome) {
        if (outcome.command() != null) {
            undecided.invalidate(Outcomes.key(Sources.of(outcome.agency()), outcome.command()));
        }
    }
}

package vn.lienthong.runtime.decider;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.Matter;
import vn.lienthong.runtime.Away;
import vn.lienthong.runtime.decider.Clocks.Clock;
import vn.lienthong.runtime.decider.Docket.Woken;

/**
 * Wakes the matters of one task whose time has come, in the order in which their clocks ran out. A clock is taken off in the
 * transaction that keeps what it brought about, and so has its effect once.
 */
final class Waking {
    /** How many matters are woken at one look, so that commands are not kept waiting while an outage is caught up with. */
    private static final int MOST = 500;

    /** How long no command has come before time is taken from the machine, and not from the commands. */
    private static final Duration QUIET = Duration.ofMillis(500);
    /** The same just after the task was taken over, when commands of an outage may be on their way. */
    private static final Duration FIRST_QUIET = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Waking.class);

    private final Map<Matter, Docket<?, ?, ?>> dockets;
    private final Clocks clocks;
    private final LongSupplier wallClock;
    private final Consumer<Woke> woken;
    private final MeterRegistry meters;
    private long quietFrom;

    /** Work that time has brought about, at that moment. */
    record Woke(Work work, Instant at) {}

    /**
     * @param wallClock milliseconds since 1970
     * @param woken sends what has been kept
     */
    Waking(
            Map<Matter, Docket<?, ?, ?>> dockets,
            Clocks clocks,
            LongSupplier wallClock,
            Consumer<Woke> woken,
            MeterRegistry meters) {
        this.dockets = dockets;
        this.clocks = clocks;
        this.wallClock = wallClock;
        this.woken = woken;
        this.meters = meters;
        this.quietFrom = wallClock.getAsLong() + FIRST_QUIET.toMillis();
    }

    /** Wakes what ran out before a command that is about to be decided, so that both take effect in the order of time. */
    void catchUp(Instant command) {
        quietFrom = Math.max(quietFrom, wallClock.getAsLong() + QUIET.toMillis());
        List<Clock> due = clocks.due(command, MOST);
        while (!due.isEmpty()) {
            due.forEach(clock -> wake(clock, command));
            due = clocks.due(command, MOST);
        }
    }

    /**
     * Wakes what has run out by now, unless commands are coming in: those tell the time themselves.
     *
     * @param millis the time now, in milliseconds since 1970
     * @param soon how much later is soon
     * @return whether there is something to wake now or soon
     */
    boolean look(long millis, Duration soon) {
        Instant now = Instant.ofEpochMilli(millis);
        if (millis >= quietFrom) {
            clocks.due(now, MOST).forEach(clock -> wake(clock, now));
        }
        return clocks.strikesBefore(now.plus(soon));
    }

    /** As with commands, first everything is computed, which may fail and changes nothing; then it is kept. */
    private void wake(Clock clock, Instant now) {
        for (int round = 0; ; round++) {
            Woken next;
            try {
                next = docket(clock).wake(clock.matter().key(), now, round);
            } catch (Away away) {
                throw away; // it is looked at again when the directory is there
            } catch (RuntimeException fault) {
                putOff(clock, now, fault);
                return;
            }
            if (next.work() == null) {
                clocks.remove(clock);
                clocks.move(clock.matter(), Optional.empty(), next.due());
                return;
            }
            next.work().keep().run();
            woken.accept(new Woke(next.work(), now));
        }
    }

    private Docket<?, ?, ?> docket(Clock clock) {
        return Objects.requireNonNull(dockets.get(clock.matter().kind()), "no decider for a clock that is kept");
    }

    private void putOff(Clock clock, Instant now, RuntimeException fault) {
        log.error("cannot wake {}: it is tried again in an hour", clock.matter(), fault);
        meters.counter(
                        "lienthong.clocks.failed",
                        "matter",
                        clock.matter().kind().wire())
                .increment();
        clocks.remove(clock);
        clocks.move(clock.matter(), Optional.empty(), Optional.of(now.plus(Duration.ofHours(1))));
    }
}

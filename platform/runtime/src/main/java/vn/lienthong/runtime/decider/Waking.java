package vn.lienthong.runtime.decider;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.runtime.decider.Clocks.Clock;
import vn.lienthong.runtime.decider.Matters.Known;
import vn.lienthong.runtime.decider.Matters.Standing;
import vn.lienthong.runtime.directory.DirectoryAway;
import vn.lienthong.runtime.message.Emission;

/**
 * Wakes the matters of one task whose time has come, in the order in which their clocks ran out. A clock is taken off in the
 * transaction that keeps what it brought about, and so has its effect once.
 */
final class Waking<E extends MatterEvent, S> {
    /** How often it looks; a clock is late by this and the end of the transaction. */
    static final Duration EVERY = Duration.ofMillis(250);
    /** How many matters are woken at one look, so that commands are not kept waiting while an outage is caught up with. */
    private static final int MOST = 500;
    /** How often one matter is woken at one look before that is held to be a fault. */
    private static final int ROUNDS = 1000;

    /** How long no command has come before time is taken from the machine, and not from the commands. */
    private static final Duration QUIET = Duration.ofMillis(500);
    /** The same just after the task was taken over, when commands of an outage may be on their way. */
    private static final Duration FIRST_QUIET = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Waking.class);

    private final Decider<?, E, S> decider;
    private final Deciding<?, E, S> deciding;
    private final Matters<E, S> matters;
    private final Clocks clocks;
    private final ProcessorContext<String, Emission> context;
    private final MeterRegistry meters;
    private long quietFrom;

    Waking(
            Decider<?, E, S> decider,
            Deciding<?, E, S> deciding,
            Matters<E, S> matters,
            Clocks clocks,
            ProcessorContext<String, Emission> context,
            MeterRegistry meters) {
        this.decider = decider;
        this.deciding = deciding;
        this.matters = matters;
        this.clocks = clocks;
        this.context = context;
        this.meters = meters;
        this.quietFrom = context.currentSystemTimeMs() + FIRST_QUIET.toMillis();
    }

    /** Wakes what ran out before a command that is about to be decided, so that both take effect in the order of time. */
    void catchUp(Instant command) {
        quietFrom = Math.max(quietFrom, context.currentSystemTimeMs() + QUIET.toMillis());
        List<Clock> due = clocks.due(command, MOST);
        while (!due.isEmpty()) {
            due.forEach(clock -> wake(clock, command));
            due = clocks.due(command, MOST);
        }
    }

    /**
     * Wakes what has run out by now, unless commands are coming in: those tell the time themselves.
     *
     * @param wallClock the time now, in milliseconds since 1970
     */
    void look(long wallClock) {
        if (wallClock >= quietFrom) {
            Instant now = Instant.ofEpochMilli(wallClock);
            clocks.due(now, MOST).forEach(clock -> wake(clock, now));
        }
    }

    /** What time brings about next on a matter that stands so; {@code result} is null where nothing has run out. */
    private record Next<E extends MatterEvent, S>(
            Known<S> known, Optional<Instant> due, Deciding.@Nullable Result<E, S> result) {}

    /** As with commands, first everything is computed, which may fail and changes nothing; then it is kept. */
    private void wake(Clock clock, Instant now) {
        for (int round = 0; ; round++) {
            Next<E, S> next;
            try {
                next = next(clock.matter(), now, round);
            } catch (DirectoryAway away) {
                throw away; // it is looked at again when the directory is there
            } catch (RuntimeException fault) {
                putOff(clock, now, fault);
                return;
            }
            if (next.result() == null) {
                clocks.remove(clock);
                clocks.move(clock.matter(), Optional.empty(), next.due());
                return;
            }
            matters.keep(clock.matter(), next.known(), next.result());
            forward(next.result().emissions(), now);
        }
    }

    private Next<E, S> next(String matter, Instant now, int round) {
        Known<S> known = matters.of(matter);
        Standing<S> standing = known.standing();
        Optional<Instant> due = decider.wakesAt(standing.state());
        if (due.isEmpty() || due.get().isAfter(now)) {
            return new Next<>(known, due, null);
        }
        if (round == ROUNDS) {
            throw new IllegalStateException("the clocks of %s never end".formatted(matter));
        }
        meters.timer("lienthong.clocks.late", "matter", decider.matter().wire())
                .record(Duration.between(due.get(), now));
        // a clock of the machine set back does not bring events out of their order
        Instant lastAt = standing.lastAt();
        Instant at = lastAt == null || lastAt.isBefore(now) ? now : lastAt;
        return new Next<>(known, due, deciding.wake(matter, standing, due.get(), at));
    }

    private void putOff(Clock clock, Instant now, RuntimeException fault) {
        log.error("cannot wake {}: it is tried again in an hour", clock.matter(), fault);
        meters.counter("lienthong.clocks.failed", "matter", decider.matter().wire())
                .increment();
        clocks.remove(clock);
        clocks.move(clock.matter(), Optional.empty(), Optional.of(now.plus(Duration.ofHours(1))));
    }

    private void forward(List<Emission> emissions, Instant now) {
        for (Emission emission : emissions) {
            context.forward(new Record<>(emission.key(), emission, now.toEpochMilli(), new RecordHeaders()));
        }
    }
}

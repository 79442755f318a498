package vn.lienthong.registry.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.contract.directory.DeadlineDirection;
import vn.lienthong.contract.directory.DeadlineExtensionMode;
import vn.lienthong.contract.directory.DeadlineLimit;

/**
 * A clock that runs on a matter: when it began, how long there is, and how it was paused and extended since. A pause puts
 * the end off by as much as the limit counts of it: running time for hours, working time for working hours, whole days
 * or working days for the rest. A limit that has run out is not brought back by a later pause.
 *
 * @param steps in the order in which they happened
 */
public record Term(Instant start, DeadlineLimit limit, List<Step> steps) {

    /** What happens to a clock. */
    public sealed interface Step {}

    /** It stands still. */
    public record Paused(Instant at, String reason) implements Step {}

    /** It runs on. */
    public record Resumed(Instant at) implements Step {}

    /** There is more time, on the basis named. */
    public record Extended(DeadlineLimit limit, DeadlineExtensionMode mode, String basis) implements Step {}

    /** @throws IllegalArgumentException if the limit is counted back, or a step cannot follow those ahead of it */
    public Term {
        steps = List.copyOf(steps);
        if (limit.direction() == DeadlineDirection.BEFORE) {
            throw new IllegalArgumentException("a clock does not run backwards");
        }
        Steps.check(start, steps);
    }

    /** A clock that runs from that moment. */
    public Term(Instant start, DeadlineLimit limit) {
        this(start, limit, List.of());
    }

    /** @throws IllegalArgumentException if it stands still already, or before the last step */
    public Term paused(Instant at, String reason) {
        return with(new Paused(at, reason));
    }

    /** @throws IllegalArgumentException if it does not stand still, or before it was paused */
    public Term resumed(Instant at) {
        return with(new Resumed(at));
    }

    /** More time, added to its end. @throws IllegalArgumentException if no basis is named */
    public Term extended(DeadlineLimit more, String basis) {
        return with(new Extended(more, DeadlineExtensionMode.ADDS, basis));
    }

    /** Another limit from the same start, in place of the one so far. @throws IllegalArgumentException if no basis */
    public Term extendedTo(DeadlineLimit whole, String basis) {
        return with(new Extended(whole, DeadlineExtensionMode.REPLACES, basis));
    }

    private Term with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Term(start, limit, longer);
    }

    /** Whether it stands still. */
    public boolean isPaused() {
        return Steps.openPause(steps).isPresent();
    }

    /** The last moment in time; empty while it stands still, since nobody knows then. */
    public Optional<Instant> due(Counting counting) {
        return isPaused() ? Optional.empty() : Optional.of(counting.settle(Steps.end(this, counting)));
    }

    /** Working time left at that moment, or when it was paused if it stands still; zero once it has run out. */
    public Duration remaining(Instant at, Counting counting) {
        Instant from = Steps.openPause(steps).map(Paused::at).orElse(at);
        return counting.workingTime(from, counting.settle(Steps.end(this, counting)));
    }

    /** Whether it now runs longer than that limit from its start would, with the same pauses. */
    public boolean exceeds(DeadlineLimit most, Counting counting) {
        List<Step> pauses =
                steps.stream().filter(step -> !(step instanceof Extended)).toList();
        End allowed = Steps.end(new Term(start, most, pauses), counting);
        return counting.settle(Steps.end(this, counting)).isAfter(counting.settle(allowed));
    }
}

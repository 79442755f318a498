package vn.lienthong.exchange.task;

import java.time.Duration;
import java.time.Instant;
import vn.lienthong.contract.directory.DeadlineRule;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;

/** Sets the deadlines of plans, groups and their tasks: by when, and when it is warned ahead. */
public final class Limits {
    /** The longest that a warning comes ahead: a setting of the system, as no regulation states one. */
    public static final Duration LONGEST_AHEAD = Duration.ofDays(7);

    private static final int SHARE = 5;

    private Limits() {}

    /**
     * A deadline that warns when a fifth of its time is left, but not more than {@link #LONGEST_AHEAD} ahead.
     *
     * @param from when the obligation begins
     * @param byDefault whether the system sets it, because nobody stated one
     */
    public static Deadline deadline(Instant from, Instant dueAt, boolean byDefault) {
        Duration share = Duration.between(from, dueAt).dividedBy(SHARE);
        Duration ahead = share.compareTo(LONGEST_AHEAD) < 0 ? share : LONGEST_AHEAD;
        return new Deadline(ahead.isNegative() ? dueAt : dueAt.minus(ahead), dueAt, byDefault);
    }

    /** The same by a rule of the directory, in force on the day of {@code start}, counted from there. */
    public static Deadline byRule(Directory directory, String id, Instant start, Instant from) {
        DeadlineRule rule = directory.deadlines().required(id, Counting.day(start));
        return deadline(from, directory.calendar().counting().due(start, rule.limit()), rule.isOwn());
    }
}

package vn.lienthong.views.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.task.Deadline;

/**
 * By when something is owed, and why then.
 *
 * @param dueAt null where nothing sets a limit
 * @param basis what the matter itself cites; null where it cites nothing, and it rests on the rule of the duty
 * @param byDefault whether the limit is the system's, and not that of a regulation
 */
record Limit(@Nullable Instant dueAt, @Nullable String basis, boolean byDefault) {
    /** No limit is set. */
    static final Limit NONE = new Limit(null, null, false);

    /** @param limit null where nothing sets one */
    static Limit of(@Nullable TimeLimit limit) {
        return limit == null ? NONE : new Limit(limit.dueAt(), limit.basis(), limit.rule() == null);
    }

    /** One of which the matter itself cites nothing. */
    static Limit of(Deadline deadline) {
        return new Limit(deadline.dueAt(), null, deadline.byDefault());
    }

    /** Without a moment, on the same footing. */
    Limit until(@Nullable Instant dueAt) {
        return new Limit(dueAt, basis, byDefault);
    }
}

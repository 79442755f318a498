package vn.lienthong.views.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.registry.basis.Where;

/**
 * What a matter is, in a line.
 *
 * @param urgency null for matters that have none
 * @param serves the plan and the working group it is part of, null if it is part of none
 * @param since when it began
 * @param where null for matters that happen nowhere in particular
 */
record Heading(
        String title,
        @Nullable Urgency urgency,
        @Nullable Serves serves,
        Instant since,
        @Nullable Where where) {
    Heading titled(String other) {
        return new Heading(other, urgency, serves, since, where);
    }

    Heading serving(Serves more) {
        return new Heading(title, urgency, serves == null ? more : serves.and(more), since, where);
    }

    Heading at(Where other) {
        return new Heading(title, urgency, serves, since, other);
    }
}

package vn.lienthong.exchange.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.plan.Serves;

/**
 * What a matter is, in a line.
 *
 * @param urgency null for matters that have none
 * @param serves the plan and the working group it is part of, null if it is part of none
 * @param since when it began
 */
record Heading(
        String title, @Nullable Urgency urgency, @Nullable Serves serves, Instant since) {
    Heading titled(String other) {
        return new Heading(other, urgency, serves, since);
    }

    Heading serving(Serves more) {
        return new Heading(title, urgency, serves == null ? more : serves.and(more), since);
    }
}

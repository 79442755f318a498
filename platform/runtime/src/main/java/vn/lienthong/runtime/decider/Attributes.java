package vn.lienthong.runtime.decider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.Urgency;

/** What a decider adds to the envelope of an event: how urgent, due by when, resting on which clause. */
public record Attributes(
        @Nullable Urgency urgency,
        @Nullable Instant dueAt,
        @Nullable String basis) {
    /** Nothing to add. */
    public static final Attributes NONE = new Attributes(null, null, null);
}

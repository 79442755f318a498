package vn.lienthong.contract.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One period in which an agency is connected.
 *
 * @param from the first moment; null where it was connected from the beginning of the installation
 * @param until the first moment at which it is no longer; null while it is
 */
public record ConnectedPeriod(
        @Nullable Instant from, @Nullable Instant until) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public ConnectedPeriod {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends at %s before it begins at %s".formatted(until, from));
        }
    }

    /** Whether the moment lies in it. */
    public boolean contains(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
    }
}

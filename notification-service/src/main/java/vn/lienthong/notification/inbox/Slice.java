package vn.lienthong.notification.inbox;

import java.util.List;
import vn.lienthong.runtime.message.Message;

/**
 * What was read of an inbox at once.
 *
 * @param next where the reading goes on
 * @param end behind the newest event that there was when it was read
 */
public record Slice(List<Entry> entries, long next, long end) {
    /** An event and its place, as an offset of the inbox. */
    public record Entry(long position, Message message) {}

    /** Whether there was more than what was read. */
    boolean hasMore() {
        return next < end;
    }
}

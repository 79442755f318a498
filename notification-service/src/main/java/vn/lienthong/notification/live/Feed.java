package vn.lienthong.notification.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Outcome;
import vn.lienthong.notification.inbox.Arrivals;
import vn.lienthong.notification.inbox.Cursor;
import vn.lienthong.notification.inbox.Inboxes;
import vn.lienthong.notification.inbox.Slice;
import vn.lienthong.runtime.feed.FeedItem;
import vn.lienthong.runtime.feed.FeedItems;
import vn.lienthong.runtime.message.Message;

/** What comes into inboxes, as lines that people read. */
record Feed(Inboxes inboxes, Arrivals arrivals, FeedItems items) {
    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final int AT_ONCE = 100;

    /** @param cursor with which to go on behind it */
    record Line(String cursor, FeedItem item) {}

    /** @param next where the reading goes on */
    record Lines(List<Line> lines, long next) {}

    /** What stands from that position on; where nothing does, what comes within this time, and that may be nothing. */
    Lines read(AgencyCode agency, long from, Duration patience) throws InterruptedException {
        Slice slice = inboxes.read(agency, from, AT_ONCE);
        if (slice.next() == from && arrivals.await(agency, from, patience)) {
            slice = inboxes.read(agency, from, AT_ONCE);
        }
        List<Line> lines = slice.entries().stream()
                .flatMap(entry -> line(agency, entry).stream())
                .toList();
        return new Lines(lines, slice.next());
    }

    private Optional<Line> line(AgencyCode agency, Slice.Entry entry) {
        try {
            return isPlainReceipt(entry.message())
                    ? Optional.empty()
                    : Optional.of(new Line(new Cursor(agency, entry.position() + 1).text(), items.of(entry.message())));
        } catch (RuntimeException odd) {
            log.error("the inbox of {} holds at {} what cannot be told", agency, entry.position(), odd);
            return Optional.empty();
        }
    }

    /** That a command was accepted is seen from the event it brought about. */
    private static boolean isPlainReceipt(Message message) {
        return message.content() instanceof Outcome outcome && outcome.status() == Outcome.Status.ACCEPTED;
    }
}

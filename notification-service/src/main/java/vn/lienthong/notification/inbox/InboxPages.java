package vn.lienthong.notification.inbox;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.question.Parameters;
import vn.lienthong.runtime.web.Caller;

/** The caller's own inbox over HTTP. */
@RestController
class InboxPages {
    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Inboxes inboxes;
    private final Arrivals arrivals;
    private final WhereToBegin begin;

    InboxPages(Inboxes inboxes, Arrivals arrivals, WhereToBegin begin) {
        this.inboxes = inboxes;
        this.arrivals = arrivals;
        this.begin = begin;
    }

    /**
     * The events behind the cursor {@code after}, oldest first: of the whole inbox where none is given, of what comes from now on
     * for {@code latest}. {@code limit} from 1 to 500; where there is nothing, the answer waits for {@code wait} seconds, at
     * most 30, until something comes.
     */
    @GetMapping("/api/v1/inbox")
    ResponseEntity<InboxPage> inbox(Caller caller, Parameters given) throws InterruptedException {
        int limit = given.number("limit", MOST, USUAL);
        Duration wait = Duration.ofSeconds(given.number("wait", 0, LONGEST_WAIT_SECONDS, 0));
        long from = begin.after(caller, given, "after");
        Slice slice = read(caller.agency(), from, limit, wait);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(InboxPage.of(caller.agency(), slice));
    }

    private Slice read(AgencyCode agency, long from, int limit, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        Slice slice = inboxes.read(agency, from, limit);
        while (slice.entries().isEmpty()) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive() || !arrivals.await(agency, slice.next(), left)) {
                return slice;
            }
            slice = inboxes.read(agency, slice.next(), limit);
        }
        return slice;
    }
}

package vn.lienthong.views.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.Urgency;
import vn.lienthong.contract.request.RequestEvent.RequestAccepted;
import vn.lienthong.contract.request.RequestEvent.RequestReceived;
import vn.lienthong.contract.request.RequestEvent.RequestRefused;

/** What a batch says of the agencies themselves: when each was last heard of, and how long it took to confirm a receipt. */
final class AgencyActivity {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<AgencyCode, Instant> last = new HashMap<>();
    private final List<Receipt> receipts = new ArrayList<>();

    /**
     * That an agency has confirmed the receipt of a request, or accepted or refused it at once (S0-04).
     *
     * @param delivered when the request reached it
     */
    record Receipt(String request, AgencyCode agency, Urgency urgency, Instant delivered, Instant received) {
        Duration took() {
            return Duration.between(delivered, received);
        }

        /** The day of the delivery, in Vietnam. */
        LocalDate day() {
            return LocalDate.ofInstant(delivered, VIETNAM);
        }
    }

    /**
     * @param commanded whether a command brought the event about, and not time or another matter
     * @param matter what was owed on the matter before the event; null before its first
     */
    void of(MatterEvent event, boolean commanded, @Nullable MatterObligations matter) {
        if (commanded) {
            last.merge(event.by(), event.at(), (one, other) -> one.isAfter(other) ? one : other);
        }
        if (matter != null && confirms(event)) {
            Obligation owed = matter.obligations().get(RequestWatch.key(event.by()));
            Urgency urgency = matter.heading().urgency();
            if (owed != null && owed.duty() == Duty.RECEIVE && urgency != null) {
                receipts.add(new Receipt(event.about().key(), event.by(), urgency, owed.since(), event.at()));
            }
        }
    }

    private static boolean confirms(MatterEvent event) {
        return event instanceof RequestReceived || event instanceof RequestAccepted || event instanceof RequestRefused;
    }

    /** When each was last heard of. */
    Map<AgencyCode, Instant> last() {
        return last;
    }

    List<Receipt> receipts() {
        return receipts;
    }
}

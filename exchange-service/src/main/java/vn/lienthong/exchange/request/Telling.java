package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.MeetingRecorded;
import vn.lienthong.contract.request.RequestEvent.ReleasePublished;
import vn.lienthong.contract.request.RequestEvent.RequestClosed;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestMade;
import vn.lienthong.contract.request.RequestEvent.RequestSuperseded;
import vn.lienthong.contract.request.RequestEvent.RequestUrged;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestEvent.RequestWithdrawn;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.runtime.decider.Attributes;

/** To whom an event is told, and what stands in its envelope: how urgent, due by when, resting on which clause. */
final class Telling {
    private Telling() {}

    /** The beginning and the end are told to all; a step of one addressee is not told to the local units of lines. */
    static Set<AgencyCode> told(Open open, RequestEvent event) {
        boolean toAll = event instanceof RequestMade
                || event instanceof RequestClosed
                || event instanceof ReleasePublished
                || event instanceof RequestWithdrawn
                || event instanceof RequestSuperseded
                || event instanceof RequestUrged
                || event instanceof MeetingRecorded;
        if (toAll || !hasUnits(open)) {
            return open.audience();
        }
        AgencyCode subject = Evolving.subject(event);
        Set<AgencyCode> told = new TreeSet<>(open.audience());
        open.obligations().values().stream()
                .filter(each -> each.owed().line() != null)
                .map(Obligation::addressee)
                .filter(unit -> !unit.equals(subject) && !watches(open, unit))
                .forEach(told::remove);
        return told;
    }

    /** Who watches over the request is told all of it, also where it advises the body above it. */
    private static boolean watches(Open open, AgencyCode unit) {
        return open.made().watchers().contains(unit);
    }

    private static boolean hasUnits(Open open) {
        for (Obligation each : open.obligations().values()) {
            if (each.owed().line() != null) {
                return true;
            }
        }
        return false;
    }

    static Attributes attributes(Open open, RequestEvent event) {
        Obligation obligation = open.obligations().get(Evolving.subject(event));
        String basis = obligation == null || event instanceof RequestMade
                ? open.content().basis()
                : obligation.basis();
        return new Attributes(open.content().urgency(), dueAt(open, obligation, event), basis);
    }

    private static @Nullable Instant dueAt(Open open, @Nullable Obligation obligation, RequestEvent event) {
        return switch (event) {
            case RequestMade made -> firstAnswer(open, made);
            case RequestWarned warned -> warned.dueAt();
            case RequestFellSilent silent -> silent.dueAt();
            case RequestEscalated escalated -> escalated.dueAt();
            default -> obligation == null ? null : obligation.dueAt();
        };
    }

    /** The requester's own due time, or else the first answer due. */
    private static @Nullable Instant firstAnswer(Open open, RequestMade made) {
        if (made.content().dueAt() != null) {
            return made.content().dueAt();
        }
        Instant first = null;
        for (Obligation each : open.obligations().values()) {
            Instant at = each.owed().answer().at();
            first = !Clock.NEVER.equals(at) && (first == null || at.isBefore(first)) ? at : first;
        }
        return first;
    }
}

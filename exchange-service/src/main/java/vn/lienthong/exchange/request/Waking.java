package vn.lienthong.exchange.request;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.EscalationLevel;
import vn.lienthong.contract.request.RequestClock;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.request.RequestEvent.RequestEscalated;
import vn.lienthong.contract.request.RequestEvent.RequestFellSilent;
import vn.lienthong.contract.request.RequestEvent.RequestWarned;
import vn.lienthong.contract.request.RequestId;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.integrity.KeptFrom;
import vn.lienthong.registry.oversight.Lines;

/**
 * What time alone brings about: a warning ahead of a limit; silence, when the receipt was due; then up the line, and after a
 * further while to the standing office, which is told again until it is done.
 */
final class Waking {
    private final Supplier<Directory> directory;
    private final Lines lines;
    private final Timing timing;

    Waking(Supplier<Directory> directory, Lines lines, Timing timing) {
        this.directory = directory;
        this.lines = lines;
        this.timing = timing;
    }

    /** When the first clock runs out; null if none runs. */
    static @Nullable Instant next(Open open) {
        Obligation first = first(open);
        return first == null ? null : first.next();
    }

    private static @Nullable Obligation first(Open open) {
        Obligation first = null;
        Instant at = null;
        for (Obligation each : open.obligations().values()) {
            Instant next = each.next();
            if (next != null && (at == null || next.isBefore(at))) {
                first = each;
                at = next;
            }
        }
        return first;
    }

    /** The events of the clock that ran out first. */
    List<RequestEvent> wake(Open open, Instant now) {
        Obligation first = first(open);
        if (first == null || !(first.standing() instanceof Standing.Live live)) {
            throw new IllegalStateException("no clock runs on " + open.made().request());
        }
        RequestId request = open.made().request();
        AgencyCode by = first.addressee();
        Clock clock = first.clock();
        if (clock.pause() != null) {
            return List.of(timing.resumed(request, by, now, first, clock.pause(), null));
        }
        Instant dueAt = clock.due(live.clock()).at();
        return switch (clock.stage()) {
            case RUNNING, WARNED ->
                now.isBefore(dueAt)
                        ? List.of(new RequestWarned(request, by, now, live.clock(), dueAt))
                        : missed(open, first, live, now);
            case SUPERIOR, OFFICE -> List.of(toTheOffice(open, by, cause(live), dueAt, now, false));
        };
    }

    private List<RequestEvent> missed(Open open, Obligation owed, Standing.Live live, Instant now) {
        Instant dueAt = owed.clock().due(live.clock()).at();
        RequestEvent escalated = toTheSuperior(open, owed.addressee(), cause(live), dueAt, now);
        return live.clock() == RequestClock.RECEIPT
                ? List.of(new RequestFellSilent(open.made().request(), owed.addressee(), now, dueAt), escalated)
                : List.of(escalated);
    }

    private static EscalationCause cause(Standing.Live live) {
        return switch (live.clock()) {
            case RECEIPT -> EscalationCause.SILENCE;
            case ANSWER -> EscalationCause.OVERDUE;
        };
    }

    /** To those above; where there is nobody that can be reached, to the standing office at once. */
    private RequestEvent toTheSuperior(Open open, AgencyCode by, EscalationCause cause, Instant dueAt, Instant now) {
        KeptFrom kept = lines.keptFrom(open.content().concerned(), Counting.day(now));
        List<AgencyCode> above =
                List.copyOf(lines.above(by, agency -> agency.equals(open.requester()) || kept.holds(agency), now));
        if (above.isEmpty()) {
            return toTheOffice(open, by, cause, dueAt, now, true);
        }
        Instant further = further("SUPERIOR", open, now);
        return new RequestEscalated(
                open.made().request(), by, now, cause, EscalationLevel.SUPERIOR, above, dueAt, further, true);
    }

    private RequestEvent toTheOffice(
            Open open, AgencyCode by, EscalationCause cause, Instant dueAt, Instant now, boolean first) {
        KeptFrom kept = lines.keptFrom(open.content().concerned(), Counting.day(now));
        Instant further = further("OFFICE", open, now);
        return new RequestEscalated(
                open.made().request(),
                by,
                now,
                cause,
                EscalationLevel.STANDING_OFFICE,
                List.copyOf(lines.overAll(by, kept::holds, now)),
                dueAt,
                further,
                first);
    }

    private Instant further(String who, Open open, Instant now) {
        return Allowed.further(directory.get(), who, open.content().urgency(), now);
    }
}

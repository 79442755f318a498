package vn.lienthong.reporting.statistics;

import java.util.Optional;
import vn.lienthong.contract.request.EscalationCause;
import vn.lienthong.contract.request.RequestEvent;
import vn.lienthong.contract.statistics.Indicator;

/** What of a request is counted, under the agency that did it or whose time ran out; a step without an indicator is not. */
final class RequestCounting {
    private RequestCounting() {}

    static Optional<Indicator> indicator(RequestEvent event) {
        return switch (event) {
            case RequestEvent.RequestMade made -> Optional.of(Indicator.REQUESTS_MADE);
            case RequestEvent.RequestAccepted accepted -> Optional.of(Indicator.REQUESTS_ACCEPTED);
            case RequestEvent.RequestRefused refused -> Optional.of(Indicator.REQUESTS_REFUSED);
            case RequestEvent.RequestAnswered answered -> Optional.of(Indicator.REQUESTS_ANSWERED);
            case RequestEvent.RequestClosed closed -> Optional.of(Indicator.REQUESTS_CLOSED);
            case RequestEvent.ReleasePublished published -> Optional.of(Indicator.REQUESTS_CLOSED);
            case RequestEvent.RequestFellSilent silent -> Optional.of(Indicator.REQUESTS_SILENT);
            case RequestEvent.RequestEscalated escalated -> escalated(escalated);
            default -> Optional.empty();
        };
    }

    /** Once for each limit missed: the first time that it goes up, to whomever. */
    private static Optional<Indicator> escalated(RequestEvent.RequestEscalated escalated) {
        return escalated.cause() == EscalationCause.OVERDUE && escalated.misses()
                ? Optional.of(Indicator.REQUESTS_OVERDUE)
                : Optional.empty();
    }
}

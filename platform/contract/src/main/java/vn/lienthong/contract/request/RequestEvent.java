package vn.lienthong.contract.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/** What has happened to a request for coordination. */
public sealed interface RequestEvent extends MatterEvent {
    /** The request. */
    RequestId request();

    @Override
    default RequestId about() {
        return request();
    }

    /** Made by the requester; {@code watchers} may see it beside requester and addressees. */
    record RequestMade(
            RequestId request,
            AgencyCode by,
            Instant at,
            RequestContent content,
            List<AgencyCode> addressees,
            List<AgencyCode> watchers)
            implements RequestEvent {}

    /** Taken on by one addressee. */
    record RequestAccepted(
            RequestId request,
            AgencyCode by,
            Instant at,
            @Nullable String note) implements RequestEvent {}

    /** Refused by one addressee, on a lawful ground. */
    record RequestRefused(RequestId request, AgencyCode by, Instant at, RefusalGround ground, String explanation)
            implements RequestEvent {}

    /** Answered by one addressee. */
    record RequestAnswered(RequestId request, AgencyCode by, Instant at, String answer) implements RequestEvent {}

    /** Closed by the requester. */
    record RequestClosed(
            RequestId request,
            AgencyCode by,
            Instant at,
            @Nullable String note) implements RequestEvent {}
}

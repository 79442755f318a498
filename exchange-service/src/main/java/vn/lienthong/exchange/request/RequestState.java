package vn.lienthong.exchange.request;

import java.util.Map;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.request.RequestContent;

/** What has become of a request. */
sealed interface RequestState {
    /** It has not been made. */
    record Unmade() implements RequestState {}

    /** It is being dealt with; each addressee stands where it stands. */
    record Open(
            AgencyCode requester,
            RequestContent content,
            Set<AgencyCode> watchers,
            Map<AgencyCode, Obligation> obligations)
            implements RequestState {}

    /** The requester has closed it. */
    record Closed(Open last) implements RequestState {}
}

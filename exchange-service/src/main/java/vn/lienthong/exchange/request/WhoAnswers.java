package vn.lienthong.exchange.request;

import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.exchange.request.RequestState.Open;
import vn.lienthong.exchange.source.Answerers;

/** Who made a request answers for it, and whoever still owes something; whoever has answered is not replaced by that, but by whom it is moved to. */
record WhoAnswers() implements Answerers<RequestState> {
    @Override
    public Set<AgencyCode> of(RequestState state) {
        return state instanceof Open open ? open.answering() : Set.of();
    }

    @Override
    public boolean isReplaced(AgencyCode agency, RequestState state) {
        return state instanceof Open open && open.isMovedFrom(agency);
    }
}

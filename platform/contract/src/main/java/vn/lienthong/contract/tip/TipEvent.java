package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/** What has happened to a tip. */
public sealed interface TipEvent extends MatterEvent {
    /** The tip. */
    TipId tip();

    @Override
    default TipId about() {
        return tip();
    }

    /** Registered by the agency that received it; {@code watchers} may see it beside the agencies that handle it. */
    record TipReceived(TipId tip, AgencyCode by, Instant at, TipContent content, List<AgencyCode> watchers)
            implements TipEvent {}

    /** Offered to the agency held competent. */
    record TipOffered(TipId tip, AgencyCode by, Instant at, AgencyCode to) implements TipEvent {}

    /** Taken up by the agency it was offered to. */
    record TipAccepted(TipId tip, AgencyCode by, Instant at) implements TipEvent {}

    /** Given back by the agency it was offered to. */
    record TipReturned(TipId tip, AgencyCode by, Instant at, String reason) implements TipEvent {}
}

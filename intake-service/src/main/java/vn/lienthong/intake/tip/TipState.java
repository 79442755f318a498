package vn.lienthong.intake.tip;

import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.tip.TipContent;

/** What has become of a tip. */
sealed interface TipState {
    /** It has not been received. */
    record Unreceived() implements TipState {}

    /** It lies with the agency that received it, which offered it to nobody or got it back. */
    record Held(AgencyCode receiver, Set<AgencyCode> audience, TipContent content) implements TipState {}

    /** It is offered to an agency, which has yet to say whether it takes it up. */
    record Offered(AgencyCode receiver, Set<AgencyCode> audience, TipContent content, AgencyCode to)
            implements TipState {}

    /** It has been taken up. */
    record Accepted(AgencyCode receiver, Set<AgencyCode> audience, AgencyCode by) implements TipState {}
}

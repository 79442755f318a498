package vn.lienthong.exchange.information;

import java.util.Set;
import vn.lienthong.contract.AgencyCode;

/** What has become of a piece of information. */
sealed interface InformationState {
    /** It has not been shared. */
    record Unshared() implements InformationState {}

    /** It is shared with these agencies. */
    record Shared(AgencyCode provider, Set<AgencyCode> audience) implements InformationState {}

    /** Its provider has taken it back. */
    record Recalled(Shared last) implements InformationState {}
}

package vn.lienthong.runtime.community;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;

/** No communities. */
final class NoCommunities implements Communities {
    @Override
    public Optional<SortedSet<AgencyCode>> members(Community community, Instant moment) {
        return Optional.empty();
    }

    @Override
    public boolean isKnownTo(Community community, AgencyCode agency) {
        return false;
    }

    @Override
    public Optional<String> nameVi(Community community, Instant moment) {
        return Optional.empty();
    }

    @Override
    public long version() {
        return 0;
    }
}

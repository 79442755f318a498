package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;
import vn.lienthong.runtime.community.Communities;

/** Communities to which agencies belong as the test says. */
public final class Belonging implements Communities {
    private final Map<Community, SortedSet<AgencyCode>> members = new HashMap<>();
    private long version;

    /** From now on these belong to it, and nobody else. */
    public void to(Community community, AgencyCode... agencies) {
        members.put(community, new TreeSet<>(List.of(agencies)));
        version++;
    }

    @Override
    public Optional<SortedSet<AgencyCode>> members(Community community, Instant moment) {
        return Optional.ofNullable(members.get(community)).map(TreeSet::new);
    }

    @Override
    public boolean isKnownTo(Community community, AgencyCode agency) {
        return !agency.equals(Shares.TAX);
    }

    @Override
    public Optional<String> nameVi(Community community, Instant moment) {
        return Optional.of("Tổ liên ngành");
    }

    @Override
    public long version() {
        return version;
    }
}

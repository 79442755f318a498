package vn.lienthong.runtime.community;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;

/** Who belongs to which community. Safe for use by several threads; nothing of it waits for anything but what is read at the start. */
public interface Communities {
    /** There are none. */
    Communities NONE = new NoCommunities();

    /**
     * The connected agencies that belong to it at that moment; nobody where it has ended, empty if there never was one.
     *
     * @throws vn.lienthong.runtime.Away if it is not known yet
     */
    Optional<SortedSet<AgencyCode>> members(Community community, Instant moment);

    /** Whether the agency is one of them. @throws vn.lienthong.runtime.Away likewise */
    default boolean has(Community community, AgencyCode agency, Instant moment) {
        return members(community, moment)
                .filter(members -> members.contains(agency))
                .isPresent();
    }

    /** Whether the agency may know that there is such a community: a group is known to its members and to those above it. */
    boolean isKnownTo(Community community, AgencyCode agency);

    /** What people call it; empty for what has no name of its own, and for what there is not. */
    Optional<String> nameVi(Community community, Instant moment);

    /** Another number each time when somebody may belong to another community than before. */
    long version();
}

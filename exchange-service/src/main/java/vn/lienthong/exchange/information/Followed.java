package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.AudienceChanged;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.IssuedBulletin;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.runtime.community.Communities;

/** What becomes of shared information when others belong to a community that has it, or under whose agreement it was passed on. */
record Followed(Communities communities, Stating stating) {
    /** Nothing where the same belong to it, and where it is not known who does. */
    List<InformationEvent> after(Shared shared, Community community, Instant now) {
        Optional<SortedSet<AgencyCode>> members = communities.members(community, now);
        return members.isPresent() && shared.everyCommunity().contains(community)
                ? after(shared, community, members.get(), now)
                : List.of();
    }

    private List<InformationEvent> after(
            Shared shared, Community community, SortedSet<AgencyCode> members, Instant now) {
        boolean isSharedWith = shared.communities().contains(community);
        SortedSet<AgencyCode> by = new TreeSet<>(members);
        by.remove(shared.provider());
        by.removeAll(shared.holders(holder -> holder.has() && holder.isNamed()));
        SortedSet<AgencyCode> before = shared.holders(holder -> holder.through().contains(community));
        if (!isSharedWith) {
            by.retainAll(before); // it was passed on to these alone, whoever else is a party now
        }
        if (by.equals(before)) {
            return List.of();
        }
        List<AgencyCode> joined = new ArrayList<>(by);
        joined.removeAll(shared.holders(Holder::has));
        List<AgencyCode> left = new ArrayList<>(shared.holders(holder -> holder.hasOnlyThrough(community)));
        left.removeAll(by);
        boolean anyJoined = !joined.isEmpty();
        IssuedBulletin bulletin = shared.bulletin();
        return List.of(new AudienceChanged(
                shared.information(),
                shared.provider(),
                now,
                new CommunityMembers(
                        community,
                        communities.nameVi(community, now).orElse(null),
                        isSharedWith ? List.copyOf(by) : List.of()),
                joined,
                left,
                left.isEmpty() ? null : stating.removal(now),
                anyJoined ? shared.version() : null,
                anyJoined ? shared.content() : null,
                anyJoined ? shared.conditions() : null,
                bulletin == null || !anyJoined ? null : stating.bulletins().forWhoJoins(bulletin, now)));
    }

    /** Whether that one has it by communities alone, and belongs to none of them at that moment. */
    boolean isStale(Shared shared, AgencyCode agency, Instant moment) {
        Holder holder = shared.holders().get(agency);
        return holder != null
                && holder.has()
                && !holder.through().isEmpty()
                && holder.through().stream().noneMatch(each -> communities.has(each, agency, moment));
    }
}

package vn.lienthong.exchange.information;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.CommunityKind;
import vn.lienthong.contract.information.CommunityMembers;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.runtime.community.Communities;

/** The communities that a provider shares information with: whether it may, and who belongs to them. */
record CommunityChecks(AgencyCode provider, Instant now, Parties parties, Communities communities) {
    /** What is wrong with them. */
    List<Reason> against(List<Community> named) {
        List<Reason> reasons = new ArrayList<>();
        Set<Community> seen = new HashSet<>();
        for (int at = 0; at < named.size(); at++) {
            String pointer = "/communities/" + at;
            Community community = named.get(at);
            if (seen.add(community)) {
                against(community, pointer).ifPresent(reasons::add);
            } else {
                reasons.add(Reason.of(ReasonCode.SCHEMA, pointer, "Nhóm nhận này đã được nêu ở trên."));
            }
        }
        return reasons;
    }

    private Optional<Reason> against(Community community, String pointer) {
        String of = community.of();
        return switch (community.kind()) {
            case GROUP ->
                works(community)
                        ? Optional.empty()
                        : Optional.of(Reason.of(
                                ReasonCode.BAD_CONDITIONS,
                                pointer,
                                "Không có tổ công tác %s đang hoạt động mà cơ quan là thành viên, lập ra hoặc theo dõi; không chia sẻ được theo tổ ấy."
                                        .formatted(of)));
            case AGREEMENT ->
                parties.against(of, pointer)
                        .or(() -> parties.binds(of, provider)
                                ? Optional.empty()
                                : Optional.of(Reason.of(
                                        ReasonCode.NOT_BOUND,
                                        pointer,
                                        "Bên cung cấp không phải một bên của quy chế %s.".formatted(of))));
            case LINE ->
                of.matches(AgencyCode.SHAPE) && parties.exists(new AgencyCode(of))
                        ? Optional.empty()
                        : Optional.of(Reason.of(
                                ReasonCode.UNKNOWN_AGENCY,
                                pointer,
                                "Không có cơ quan %s trong danh bạ.".formatted(of)));
        };
    }

    private boolean works(Community group) {
        return communities.isKnownTo(group, provider)
                && communities
                        .members(group, now)
                        .filter(members -> !members.isEmpty())
                        .isPresent();
    }

    /** Who has it by each of them. @param named those that have it anyway */
    List<CommunityMembers> members(List<Community> of, Collection<AgencyCode> named) {
        return of.stream().map(community -> members(community, named)).toList();
    }

    /** The same of one of them; nobody where it is unknown. */
    private CommunityMembers members(Community community, Collection<AgencyCode> named) {
        SortedSet<AgencyCode> members = new TreeSet<>();
        if (community.kind() != CommunityKind.LINE || community.of().matches(AgencyCode.SHAPE)) {
            communities.members(community, now).ifPresent(members::addAll);
        }
        members.remove(provider);
        members.removeAll(named);
        return new CommunityMembers(
                community, communities.nameVi(community, now).orElse(null), List.copyOf(members));
    }
}

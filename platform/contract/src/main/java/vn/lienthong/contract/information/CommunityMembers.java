package vn.lienthong.contract.information;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * A community, and who belonged to it when that was looked at.
 *
 * @param nameVi what people called it then; null where it has no name of its own
 * @param members those that have it by this, and are connected: neither the provider nor whom it named; as one of them reads it, that one alone
 */
public record CommunityMembers(
        Community community, @Nullable String nameVi, List<AgencyCode> members) {
    /** In Vietnamese, such as {@code Tổ công tác “Tổ 368”}. */
    public String inWords() {
        return "%s %s".formatted(community.kind().nameVi(), nameVi == null ? community.of() : "“%s”".formatted(nameVi));
    }

    /** As one that is not the provider may know it. */
    CommunityMembers seenBy(AgencyCode reader) {
        return new CommunityMembers(community, nameVi, Readers.alone(members, reader));
    }

    /** Those of them that this reader belongs to, and of each itself alone; null where it belongs to none. */
    static @Nullable List<CommunityMembers> seenBy(@Nullable List<CommunityMembers> communities, AgencyCode reader) {
        if (communities == null) {
            return null;
        }
        List<CommunityMembers> own = communities.stream()
                .filter(each -> each.members().contains(reader))
                .map(each -> each.seenBy(reader))
                .toList();
        return own.isEmpty() ? null : own;
    }
}

package vn.lienthong.contract.information;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.handling.Conditions;
import vn.lienthong.contract.task.Deadline;

/**
 * Others belong to a community that information is shared with: who joined it has the information from now on, as it stands; who left has
 * it no longer. To whom its provider let it go further, that one has it still; to whom it was passed on as a party of an agreement, until it
 * is none.
 *
 * @param by its provider
 * @param members all that belong to the community now; none where it is not shared with it, and was only passed on to parties of an agreement
 * @param joined those that had it by no way before
 * @param left those that have it by no way any more; they are to confirm that they removed it
 * @param limit by when; null where nobody left
 * @param read by when those that joined are to acknowledge it; null where nobody joined, and where it is no bulletin
 * @param version of the content, counted from 1; null for whom it is not, as the content and the conditions
 */
public record AudienceChanged(
        InformationId information,
        AgencyCode by,
        Instant at,
        CommunityMembers members,
        List<AgencyCode> joined,
        List<AgencyCode> left,
        @Nullable Deadline limit,
        @Nullable Integer version,
        @Nullable InformationContent content,
        @Nullable Conditions conditions,
        @Nullable Deadline read)
        implements InformationEvent {
    /** No bulletin. */
    public AudienceChanged(
            InformationId information,
            AgencyCode by,
            Instant at,
            CommunityMembers members,
            List<AgencyCode> joined,
            List<AgencyCode> left,
            @Nullable Deadline limit,
            @Nullable Integer version,
            @Nullable InformationContent content,
            @Nullable Conditions conditions) {
        this(information, by, at, members, joined, left, limit, version, content, conditions, null);
    }

    @Override
    public boolean isTold(AgencyCode reader, AgencyCode provider) {
        return reader.equals(by) || joined.contains(reader) || left.contains(reader);
    }

    @Override
    public boolean endsFor(AgencyCode reader, AgencyCode provider) {
        return left.contains(reader);
    }

    @Override
    public AudienceChanged seenBy(AgencyCode reader) {
        if (reader.equals(by)) {
            return this;
        }
        boolean receives = joined.contains(reader);
        return new AudienceChanged(
                information,
                by,
                at,
                members.seenBy(reader),
                Readers.alone(joined, reader),
                Readers.alone(left, reader),
                left.contains(reader) ? limit : null,
                receives ? version : null,
                receives && content != null ? Readers.content(content, conditions, reader) : null,
                receives ? Readers.conditions(conditions, reader) : null,
                receives ? read : null);
    }
}

package vn.lienthong.contract.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.InformationId;

/**
 * Information that a matter rests on.
 *
 * @param provider who answers for the information
 * @param users those that rested the matter on it; as one of them reads it, that one alone
 */
public record Source(InformationId information, AgencyCode provider, List<AgencyCode> users) {
    /** As that agency may know it; null where it may not. */
    @Nullable
    Source seenBy(AgencyCode reader) {
        if (reader.equals(provider)) {
            return this;
        }
        return users.contains(reader) ? new Source(information, provider, List.of(reader)) : null;
    }
}

package vn.lienthong.reporting.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.information.Community;
import vn.lienthong.contract.information.OnwardEvent.OnwardGranted;
import vn.lienthong.runtime.community.Communities;

/**
 * By which right an agency has a piece of information.
 *
 * @param onward whether it was passed on; otherwise its provider shares it
 * @param through the communities to one of which it must belong; none if to none
 * @param until from when on it has it no longer; null as long as the others
 */
record Right(
        boolean onward, List<Community> through, @Nullable Instant until) {
    /** Its provider named it. */
    static final Right NAMED = new Right(false, List.of(), null);

    /** It belongs to a community that it is shared with. */
    static Right of(Community community) {
        return new Right(false, List.of(community), null);
    }

    /** It was passed on. */
    static Right of(OnwardGranted granted) {
        Community under = granted.under();
        return new Right(true, under == null ? List.of() : List.of(under), granted.until());
    }

    private boolean isNamed() {
        return !onward && through.isEmpty();
    }

    /** It belongs to this community as well. */
    Right joining(Community community) {
        if (onward) {
            return of(community);
        }
        if (isNamed() || through.contains(community)) {
            return this;
        }
        List<Community> more = new ArrayList<>(through);
        more.add(community);
        return new Right(false, more, null);
    }

    /** Passed on once more. What its provider shares with it, it has by that. */
    Right again(OnwardGranted granted) {
        return onward ? of(granted) : this;
    }

    /** Whether it has not ended, whatever the events say yet. */
    boolean holds(AgencyCode agency, Instant moment, Communities communities) {
        return (until == null || moment.isBefore(until))
                && (through.isEmpty() || through.stream().anyMatch(each -> communities.has(each, agency, moment)));
    }
}

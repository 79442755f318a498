package vn.lienthong.contract.tip;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/** When a tip reached each agency, and when that one took it up: from there the laws count that bind it. */
public record TipStays(Map<AgencyCode, Stay> all) {
    /** Since it was received or reopened last. @param reached when first @param takenUp when first; null if it never was */
    public record Stay(Instant reached, @Nullable Instant takenUp) {}

    static TipStays begin(AgencyCode agency, Instant at) {
        return new TipStays(Map.of(agency, new Stay(at, null)));
    }

    TipStays reached(AgencyCode agency, Instant at) {
        return all.containsKey(agency) ? this : with(agency, new Stay(at, null));
    }

    TipStays takenUp(AgencyCode agency, Instant at) {
        Stay before = all.getOrDefault(agency, new Stay(at, null));
        return before.takenUp() == null ? with(agency, new Stay(before.reached(), at)) : this;
    }

    private TipStays with(AgencyCode agency, Stay stay) {
        Map<AgencyCode, Stay> more = new TreeMap<>(all);
        more.put(agency, stay);
        return new TipStays(Collections.unmodifiableMap(more));
    }

    /** Empty if it never reached that agency. */
    public Optional<Stay> of(AgencyCode agency) {
        return Optional.ofNullable(all.get(agency));
    }
}

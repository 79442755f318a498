package vn.lienthong.views.visibility;

import java.time.InstantSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.runtime.community.Communities;

/** Whoever reads, at the moment at which it reads. */
public record Readers(Communities communities, InstantSource clock) {
    /** That agency, now. */
    public Reader of(AgencyCode agency) {
        return new Reader(agency, communities, clock.instant());
    }
}

package vn.lienthong.views.watch;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.lienthong.contract.AgencyCode;

/** Who was asked for an opinion, by whom and by when. */
record OpinionRequest(AgencyCode by, Limit limit, SortedSet<AgencyCode> agencies) {
    static OpinionRequest of(AgencyCode by, Limit limit, Collection<AgencyCode> agencies) {
        return new OpinionRequest(by, limit, Collections.unmodifiableSortedSet(new TreeSet<>(agencies)));
    }

    /** The same without one that gives none any more. */
    OpinionRequest without(AgencyCode agency) {
        SortedSet<AgencyCode> rest = new TreeSet<>(agencies);
        rest.remove(agency);
        return of(by, limit, rest);
    }

    OpinionRequest and(Collection<AgencyCode> more) {
        SortedSet<AgencyCode> all = new TreeSet<>(agencies);
        all.addAll(more);
        return of(by, limit, all);
    }
}

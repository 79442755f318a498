package vn.lienthong.exchange.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CustodyLink;
import vn.lienthong.contract.casefile.Reserve;

/**
 * Who holds a case file: always one agency.
 *
 * @param former who held it before
 * @param declined who returned it as not competent since it changed hands last, and how, the last one last
 * @param last the newest link of the chain of custody
 * @param reserved what the holder did not take over as listed; null if there is no such thing
 */
record Holding(
        AgencyCode holder,
        Set<AgencyCode> former,
        Map<AgencyCode, Declined> declined,
        CustodyLink last,
        @Nullable Reserved reserved) {
    static Holding first(AgencyCode holder, CustodyLink first) {
        return new Holding(holder, Set.of(), Map.of(), first, null);
    }

    Holding linked(CustodyLink link) {
        return new Holding(holder, former, declined, link, reserved);
    }

    /** Taken over with reserves against who gave it, or with none. */
    Holding reserving(AgencyCode giver, List<Reserve> reserves) {
        return new Holding(
                holder, former, declined, last, reserves.isEmpty() ? null : new Reserved(giver, List.copyOf(reserves)));
    }

    /** That agency has given something to the case: what it was to explain or to hand in later. */
    Holding givenBy(AgencyCode agency) {
        return reserved != null && reserved.giver().equals(agency)
                ? new Holding(holder, former, declined, last, null)
                : this;
    }

    Holding declinedBy(AgencyCode agency, Declined how) {
        Map<AgencyCode, Declined> more = new LinkedHashMap<>(declined);
        more.remove(agency);
        more.put(agency, how);
        return new Holding(holder, former, Collections.unmodifiableMap(more), last, reserved);
    }

    Holding heldBy(AgencyCode next) {
        if (next.equals(holder)) {
            return new Holding(holder, former, Map.of(), last, reserved);
        }
        Set<AgencyCode> before = new TreeSet<>(former);
        before.add(holder);
        before.remove(next);
        return new Holding(next, Collections.unmodifiableSet(before), Map.of(), last, null);
    }

    /** Who declined last; null if nobody did. */
    @Nullable
    Declined lastDeclined() {
        Declined last = null;
        for (Declined each : declined.values()) {
            last = each;
        }
        return last;
    }
}

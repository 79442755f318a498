package vn.lienthong.exchange.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CustodyLink;

/**
 * Who holds a case file: always one agency.
 *
 * @param former who held it before
 * @param declined who returned it as not competent since it changed hands last, and how, the last one last
 * @param last the newest link of the chain of custody
 */
record Holding(AgencyCode holder, Set<AgencyCode> former, Map<AgencyCode, Declined> declined, CustodyLink last) {
    static Holding first(AgencyCode holder, CustodyLink first) {
        return new Holding(holder, Set.of(), Map.of(), first);
    }

    Holding linked(CustodyLink link) {
        return new Holding(holder, former, declined, link);
    }

    Holding declinedBy(AgencyCode agency, Declined how) {
        Map<AgencyCode, Declined> more = new LinkedHashMap<>(declined);
        more.remove(agency);
        more.put(agency, how);
        return new Holding(holder, former, Collections.unmodifiableMap(more), last);
    }

    Holding heldBy(AgencyCode next) {
        if (next.equals(holder)) {
            return new Holding(holder, former, Map.of(), last);
        }
        Set<AgencyCode> before = new TreeSet<>(former);
        before.add(holder);
        before.remove(next);
        return new Holding(next, Collections.unmodifiableSet(before), Map.of(), last);
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

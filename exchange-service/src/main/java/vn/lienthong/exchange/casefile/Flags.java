package vn.lienthong.exchange.casefile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileFlag;

/**
 * Why the committees watch a case.
 *
 * @param raised the flags that stand, each with who raised it
 * @param seen those the platform has raised by itself, which it does once
 */
record Flags(Map<CaseFileFlag, AgencyCode> raised, Set<CaseFileFlag> seen) {
    static final Flags NONE = new Flags(Map.of(), Set.of());

    Flags raise(CaseFileFlag flag, AgencyCode by, boolean derived) {
        Map<CaseFileFlag, AgencyCode> more = new EnumMap<>(CaseFileFlag.class);
        more.putAll(raised);
        more.put(flag, by);
        Set<CaseFileFlag> known = EnumSet.of(flag);
        known.addAll(seen);
        return new Flags(Collections.unmodifiableMap(more), derived ? Collections.unmodifiableSet(known) : seen);
    }

    Flags lower(CaseFileFlag flag) {
        Map<CaseFileFlag, AgencyCode> rest = new EnumMap<>(CaseFileFlag.class);
        rest.putAll(raised);
        rest.remove(flag);
        return new Flags(Collections.unmodifiableMap(rest), seen);
    }

    boolean has(CaseFileFlag flag) {
        return raised.containsKey(flag);
    }
}

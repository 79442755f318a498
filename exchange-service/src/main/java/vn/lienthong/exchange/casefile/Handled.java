package vn.lienthong.exchange.casefile;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileOutcome;
import vn.lienthong.contract.casefile.TimeLimit;

/**
 * How far the handling of a case has come.
 *
 * @param proposed whether the lead has said how it means to handle it
 * @param opinionsBy by when those answer who were partners at the proposal; null if there were none
 * @param opinions who agreed and who did not
 * @param outcome null until it is decided
 */
record Handled(
        boolean proposed,
        @Nullable TimeLimit opinionsBy,
        Map<AgencyCode, Boolean> opinions,
        @Nullable CaseFileOutcome outcome,
        boolean enforced) {
    static final Handled NOT_YET = new Handled(false, null, Map.of(), null, false);

    /** A new proposal: what was said of an older one no longer counts. */
    static Handled proposed(@Nullable TimeLimit opinionsBy) {
        return new Handled(true, opinionsBy, Map.of(), null, false);
    }

    Handled opinion(AgencyCode partner, boolean agrees) {
        Map<AgencyCode, Boolean> more = new TreeMap<>(opinions);
        more.put(partner, agrees);
        return new Handled(proposed, opinionsBy, Collections.unmodifiableMap(more), outcome, enforced);
    }

    /** What that one said no longer counts: it takes part no more, or leads now. */
    Handled unsaid(AgencyCode agency) {
        Map<AgencyCode, Boolean> rest = new TreeMap<>(opinions);
        rest.remove(agency);
        return new Handled(proposed, opinionsBy, Collections.unmodifiableMap(rest), outcome, enforced);
    }

    Handled decided(CaseFileOutcome how) {
        return new Handled(proposed, opinionsBy, opinions, how, false);
    }

    Handled carriedOut() {
        return new Handled(proposed, opinionsBy, opinions, outcome, true);
    }

    /** Whether who is a partner owes its opinion, unless it has given it. */
    boolean awaitsOpinions() {
        return proposed && !isDecided();
    }

    boolean isDecided() {
        return outcome != null;
    }
}

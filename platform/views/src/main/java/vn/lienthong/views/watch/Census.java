package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.lienthong.contract.AgencyCode;

/**
 * All that is owed, counted once for everybody.
 *
 * @param at when it was counted
 * @param all whoever may see it
 * @param readers what each agency has to watch, by its code
 */
record Census(Instant at, Tally all, Map<String, Tally> readers) {
    static Census begin(Instant at) {
        return new Census(at, new Tally(at), new HashMap<>());
    }

    /** What this agency has to watch; nothing if nobody owes anything that it may see. */
    Tally of(AgencyCode reader) {
        return readers.getOrDefault(reader.value(), new Tally(at));
    }

    /** The tally of an agency, to be added to. */
    Tally adding(AgencyCode reader) {
        return readers.computeIfAbsent(reader.value(), code -> new Tally(at));
    }
}

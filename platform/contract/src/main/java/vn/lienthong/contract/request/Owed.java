package vn.lienthong.contract.request;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.directory.ResponseLimitClock;

/**
 * What one addressee owes: to confirm the receipt, then to answer. Its limits are those of the day on which it began,
 * whatever becomes of the agreement since.
 *
 * @param line the addressee whose local unit it is, if the request reached it by cascade; null if it was asked itself
 * @param agreement code of the agreement that binds both; null where they coordinate on their own initiative
 * @param clause id in clauses.csv of the duty to which the limits are put; null without an agreement
 * @param clock whether the limits were counted in working or running hours
 * @param byDefault whether the hours are the system's, and not those of a regulation
 */
public record Owed(
        AgencyCode addressee,
        @Nullable AgencyCode line,
        @Nullable String agreement,
        @Nullable String clause,
        ResponseLimitClock clock,
        boolean byDefault,
        Due receipt,
        Due answer) {
    /** The same of a unit of that line; null for none. */
    public Owed ofLine(@Nullable AgencyCode of) {
        return new Owed(addressee, of, agreement, clause, clock, byDefault, receipt, answer);
    }
}

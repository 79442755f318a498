package vn.lienthong.contract.request;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;

/**
 * A unit or a post that is proposed for a reward (tập thể, cá nhân: clauses.csv S1-16, S2-59, S2-88). Persons are not named.
 *
 * @param agency whose unit or post it is
 * @param unit the unit of the agency, null for the whole agency
 * @param post the post of the person, null for a collective
 * @param merit for what
 */
public record Rewarded(
        AgencyCode agency,
        @Size(min = 1, max = 300) @Nullable String unit,
        @Size(min = 1, max = 300) @Nullable String post,
        @Size(min = 1, max = 2000) String merit) {}

package vn.lienthong.contract.group;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import vn.lienthong.contract.AgencyCode;

/**
 * A member of a working group, or several of one post. Members keep home agency and post; the names of persons are left
 * out (clauses.csv S1-03, S1-04).
 *
 * @param agency the home agency
 * @param post the post there, and the capacity in which it takes part
 * @param persons how many persons; one for head and deputy
 */
public record GroupMember(
        AgencyCode agency,
        @Size(min = 1, max = 300) String post,
        GroupRole role,
        @Positive @Max(20) int persons) {}

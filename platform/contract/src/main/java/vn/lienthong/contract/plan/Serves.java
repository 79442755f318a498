package vn.lienthong.contract.plan;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.group.GroupId;

/**
 * What a case file, a request or a tip is part of; it counts among the results of both.
 *
 * @param plan the plan under which it is done, null if none
 * @param group the working group that handles it, null if none
 */
public record Serves(@Nullable PlanId plan, @Nullable GroupId group) {
    /** After it is made part of these too: where they name nothing, what was named before stays, so that nothing drops off a list. */
    public Serves and(Serves more) {
        return new Serves(more.plan == null ? plan : more.plan, more.group == null ? group : more.group);
    }
}

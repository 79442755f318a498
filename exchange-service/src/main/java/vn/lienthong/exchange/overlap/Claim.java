package vn.lienthong.exchange.overlap;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.plan.PlanId;
import vn.lienthong.contract.plan.PlanPeriod;

/**
 * That a plan aims at something, and when.
 *
 * @param target which target of the plan, from 0
 * @param label what the plan calls it
 * @param address digest of the address in the commune; empty for the whole commune or for a subject
 * @param follows the plan that this one goes on from, with which it does not overlap
 */
record Claim(
        int target,
        String label,
        String address,
        PlanPeriod days,
        @Nullable PlanId follows) {
    /** Whether both aim at the same at the same time, under one key. */
    boolean meets(Claim other) {
        boolean samePlace = address.isEmpty() || other.address.isEmpty() || address.equals(other.address);
        return samePlace && days.meets(other.days);
    }
}

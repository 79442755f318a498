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
 * @param within the wider plan that this one is a part of, with which it does not overlap either
 */
record Claim(
        int target,
        String label,
        String address,
        PlanPeriod days,
        @Nullable PlanId follows,
        @Nullable PlanId within) {
    /** Whether its plan goes on from that one, or is a part of it. */
    boolean belongsTo(PlanId plan) {
        return plan.equals(follows) || plan.equals(within);
    }

    /** Whether both aim at the same at the same time, under one key. */
    boolean meets(Claim other) {
        boolean samePlace = address.isEmpty() || other.address.isEmpty() || address.equals(other.address);
        return samePlace && days.meets(other.days);
    }
}

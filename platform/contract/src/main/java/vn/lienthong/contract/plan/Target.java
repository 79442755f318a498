package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is aimed at, and when; a subject, a place, or both. Two agencies that plan for one subject or place in one
 * period are both warned (clauses.csv S2-09, S0-08).
 *
 * @param label what people call it; seen by those who see the plan
 * @param period in the period of the plan
 */
public record Target(
        @Size(min = 1, max = 200) String label,
        @Nullable TargetSubject subject,
        @Nullable TargetPlace place,
        PlanPeriod period) {}

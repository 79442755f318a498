package vn.lienthong.contract.plan;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.CaseFileId;

/**
 * What a plan is linked with.
 *
 * @param caseFile the case that it verifies, inspects or handles
 * @param follows the plan that it goes on from: from verifying to inspecting to handling (clauses.csv S0-21)
 * @param within the wider plan that it is part of
 */
public record PlanLinks(
        @Nullable CaseFileId caseFile,
        @Nullable PlanId follows,
        @Nullable PlanId within) {}

package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a plan, as far as others must agree to it; a change of it calls for their opinions anew.
 *
 * @param purpose what is to be reached, and how
 * @param parts who leads and who supports what
 * @param coordination the section on coordination (mục phối hợp), which an annual plan must have (clauses.csv S2-100)
 */
public record PlanTerms(
        PlanKind kind,
        @Size(min = 1, max = 300) String title,
        @Size(min = 1, max = 20_000) String purpose,
        @Size(max = 30) List<@Size(min = 1, max = 500) String> legalBases,
        PlanPeriod period,
        PlanScope scope,
        @Size(min = 1, max = 50) List<PlanPart> parts,
        @Size(min = 1, max = 20_000) @Nullable String coordination,
        @Size(max = 50) List<SituationalSolution> solutions,
        @Size(max = 200) List<Target> targets,
        PlanReviews reviews,
        PlanLinks links) {}

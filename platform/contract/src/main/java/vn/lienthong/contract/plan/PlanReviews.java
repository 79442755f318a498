package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * By which days a plan is reviewed (clauses.csv S1-18).
 *
 * @param interim the interim reviews (sơ kết), in their order
 * @param last the final review (tổng kết), which may come after the end of the plan
 */
public record PlanReviews(@Size(max = 12) List<LocalDate> interim, LocalDate last) {}

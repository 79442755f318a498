package vn.lienthong.contract.plan;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;

/**
 * What is done when the situation calls for it (giải pháp tình thế), by field, route and area (QĐ 25/2017/QĐ-UBND Sóc Trăng,
 * Điều 7 khoản 1b: clauses.csv S2-83).
 *
 * @param situation what has to come about
 * @param owner the agency that acts
 */
public record SituationalSolution(
        @Size(min = 1, max = 1000) String situation,
        @Size(min = 1, max = 4000) String measure,
        AgencyCode owner,
        @Nullable Violation field,
        @Size(min = 1, max = 200) @Nullable String route,
        @Nullable ProvinceCode area) {}

package vn.lienthong.views.register;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.Violation;
import vn.lienthong.contract.directory.Zone;
import vn.lienthong.contract.plan.PlanKind;
import vn.lienthong.contract.plan.PlanLinks;
import vn.lienthong.contract.plan.PlanPart;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.contract.plan.PlanReviews;
import vn.lienthong.contract.plan.PlanScope;
import vn.lienthong.contract.plan.PlanTerms;

/** A plan of a peak campaign in Lào Cai. */
final class AnyPlan {
    private static final ProvinceCode LAO_CAI = new ProvinceCode("15");
    private static final LocalDate LAST = LocalDate.of(2027, 2, 20);

    private AnyPlan() {}

    static PlanTerms terms(AgencyCode lead, AgencyCode partner) {
        return new PlanTerms(
                PlanKind.PEAK_CAMPAIGN,
                "Cao điểm dịp Tết",
                "Kiểm tra đồng thời các kho đã được xác minh.",
                List.of(),
                new PlanPeriod(LocalDate.of(2026, 12, 1), LAST),
                new PlanScope(
                        List.of(LAO_CAI),
                        List.of(Zone.INLAND),
                        List.of(),
                        List.of(Violation.SMUGGLED),
                        List.of("tobacco")),
                List.of(new PlanPart("tobacco", Violation.SMUGGLED, LAO_CAI, lead, List.of(partner))),
                null,
                List.of(),
                List.of(),
                new PlanReviews(List.of(), LAST),
                new PlanLinks(null, null, null));
    }
}

package vn.lienthong.contract.plan;

import java.time.Instant;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;

/**
 * What one of two agencies is told when both plan for one subject or place in one period (clauses.csv S2-09, S0-08): the
 * other agency, and the days in common, which it has itself stated; nothing of the other plan.
 */
public sealed interface OverlapEvent extends MatterEvent {
    /** The overlap. */
    OverlapId overlap();

    @Override
    default OverlapId about() {
        return overlap();
    }

    /**
     * The plan of the agency that is told meets that of another.
     *
     * @param by the agency that is told, whose plan it is
     * @param plan its own plan
     * @param target which target of it, from 0
     * @param label what it calls that target itself
     * @param other the agency that plans for the same
     * @param days the days in common
     */
    record OverlapFound(
            OverlapId overlap,
            AgencyCode by,
            Instant at,
            PlanId plan,
            int target,
            String label,
            AgencyCode other,
            PlanPeriod days)
            implements OverlapEvent {}

    /** The two plans no longer meet: which of them gave way is not told. */
    record OverlapEnded(OverlapId overlap, AgencyCode by, Instant at) implements OverlapEvent {}
}

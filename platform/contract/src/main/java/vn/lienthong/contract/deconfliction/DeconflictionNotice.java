package vn.lienthong.contract.deconfliction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.InnerNotice;
import vn.lienthong.contract.MatterNumber;
import vn.lienthong.contract.information.UsedIn;
import vn.lienthong.contract.plan.PlanId;

/** What one part of the platform tells the rules of deconfliction; no agency can say it, and none is answered. */
public sealed interface DeconflictionNotice extends DeconflictionMove, InnerNotice {
    /** What it is about. */
    DeconflictionId deconfliction();

    /** Another agency is interested in a subject of this. */
    record PartnerMet(DeconflictionId deconfliction, AgencyCode to) implements DeconflictionNotice {}

    /**
     * Both have agreed: this is the other.
     *
     * @param number of what the other has registered; null if it has none
     * @param reference by which the other knows it; null if it gave none
     */
    record PartnerIntroduced(
            DeconflictionId deconfliction,
            AgencyCode to,
            AgencyCode other,
            ContactOfficer contact,
            @Nullable MatterNumber number,
            @Nullable String reference)
            implements DeconflictionNotice {}

    /**
     * So many independent sources besides the agency itself were interested in a subject of this at the end of that month.
     *
     * @param through the last day of the month, in Vietnam
     * @param atLeast in whole blocks, not 0
     */
    record SourcesCounted(DeconflictionId deconfliction, AgencyCode to, LocalDate through, int atLeast)
            implements DeconflictionNotice {}

    /** The matter that this serves is over, as far as the agency may see. */
    record ServedMatterEnded(DeconflictionId deconfliction, AgencyCode to, UsedIn serves)
            implements DeconflictionNotice {}

    /**
     * A plan of the agency is aimed at a person.
     *
     * @param reference the number of the plan, and which target of it, from 1; null if it has no number
     * @param until the last day on which it is, in Vietnam
     */
    record PersonTargeted(
            DeconflictionId deconfliction,
            AgencyCode to,
            List<RegisteredSubject> subjects,
            @Nullable String reference,
            LocalDate until,
            PlanId plan)
            implements DeconflictionNotice {}

    /**
     * A plan of the agency is aimed at that person as before, until another day.
     *
     * @param until the last day on which it is, in Vietnam
     */
    record PersonEndChanged(DeconflictionId deconfliction, AgencyCode to, LocalDate until, PlanId plan)
            implements DeconflictionNotice {}

    /** A plan of the agency is aimed at that person no longer. */
    record PersonDropped(DeconflictionId deconfliction, AgencyCode to, PlanId plan) implements DeconflictionNotice {}

    /**
     * An agency has tried more identifiers in a day than it may, or several that differ in their last digits alone.
     *
     * @param day in Vietnam
     * @param identifiers how many
     */
    record TriesCounted(
            DeconflictionId deconfliction,
            AgencyCode to,
            AgencyCode agency,
            LocalDate day,
            TryPattern pattern,
            long identifiers)
            implements DeconflictionNotice {}
}

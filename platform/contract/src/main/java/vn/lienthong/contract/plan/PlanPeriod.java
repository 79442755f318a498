package vn.lienthong.contract.plan;

import java.time.LocalDate;

/**
 * From when to when, both days included.
 *
 * @param to may be before {@code from} in what an agency sends, which the rules then refuse
 */
public record PlanPeriod(LocalDate from, LocalDate to) {
    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether they have a day in common. */
    public boolean meets(PlanPeriod other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The days they have in common, which there must be. */
    public PlanPeriod common(PlanPeriod other) {
        return new PlanPeriod(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }
}

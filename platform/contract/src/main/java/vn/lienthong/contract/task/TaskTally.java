package vn.lienthong.contract.task;

import jakarta.validation.constraints.PositiveOrZero;
import vn.lienthong.contract.AgencyCode;

/**
 * How one agency has carried out its tasks.
 *
 * @param assigned given to it, those withdrawn included
 * @param done confirmed as done
 * @param late overdue at some time, whatever became of them
 * @param open neither confirmed nor withdrawn
 */
public record TaskTally(
        AgencyCode agency,
        @PositiveOrZero int assigned,
        @PositiveOrZero int done,
        @PositiveOrZero int late,
        @PositiveOrZero int open) {}

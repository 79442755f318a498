package vn.lienthong.contract.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.TaskContent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.TaskTally;
import vn.lienthong.contract.task.TaskVerdict;

/** What has happened to a plan. */
public sealed interface PlanEvent extends MatterEvent {
    /** The plan. */
    PlanId plan();

    @Override
    default PlanId about() {
        return plan();
    }

    /** Drafted by its lead; {@code watchers} may see it beside those that it concerns. */
    record PlanDrafted(PlanId plan, AgencyCode by, Instant at, PlanTerms terms, List<AgencyCode> watchers)
            implements PlanEvent {}

    /**
     * Put before agencies.
     *
     * @param terms for agencies that have not seen them yet
     */
    record PlanConsulted(
            PlanId plan,
            AgencyCode by,
            Instant at,
            int revision,
            PlanTerms terms,
            List<AgencyCode> agencies,
            Deadline deadline)
            implements PlanEvent {}

    /** A consulted agency agreed or dissented. */
    record OpinionGiven(
            PlanId plan,
            AgencyCode by,
            Instant at,
            int revision,
            PlanStance stance,
            @Nullable String text) implements PlanEvent {}

    /** A consulted agency had said nothing when its time ran out. */
    record OpinionMissed(PlanId plan, AgencyCode by, Instant at, int revision) implements PlanEvent {}

    /**
     * The text was changed; opinions on the one before no longer count, but stay on record.
     *
     * @param deadline by when those consulted answer; null if nobody has been consulted yet
     */
    record PlanRevised(
            PlanId plan,
            AgencyCode by,
            Instant at,
            int revision,
            PlanTerms terms,
            String reason,
            @Nullable Deadline deadline)
            implements PlanEvent {}

    /**
     * Issued, and in force.
     *
     * @param dissenting the consulted agencies that did not agree
     * @param silent the consulted agencies that said nothing
     * @param because why it was issued over a dissent
     * @param reviews the clocks of its reviews, the interim ones in their order, the final one last
     */
    record PlanIssued(
            PlanId plan,
            AgencyCode by,
            Instant at,
            SignedDocument document,
            List<AgencyCode> dissenting,
            List<AgencyCode> silent,
            @Nullable String because,
            List<Deadline> reviews)
            implements PlanEvent {}

    /** A solution for a situation was added. */
    record SolutionAdded(PlanId plan, AgencyCode by, Instant at, SituationalSolution solution) implements PlanEvent {}

    /**
     * Reviewed; the final review ends the plan.
     *
     * @param tallies how each agency has carried out its tasks so far
     */
    record PlanReviewed(
            PlanId plan,
            AgencyCode by,
            Instant at,
            ReviewKind kind,
            LocalDate heldOn,
            String assessment,
            List<TaskTally> tallies)
            implements PlanEvent {}

    /** Given up. */
    record PlanCancelled(PlanId plan, AgencyCode by, Instant at, String reason) implements PlanEvent {}

    /** A clock rang; {@code by} is the agency whose time it is. */
    record PlanReminded(PlanId plan, AgencyCode by, Instant at, PlanDuty duty, boolean overdue, Instant dueAt)
            implements PlanEvent {}

    /** A task was given. */
    record TaskAssigned(PlanId plan, AgencyCode by, Instant at, int task, TaskContent content, Deadline deadline)
            implements PlanEvent, TaskStep.Assigned {}

    /** A task was taken on. */
    record TaskAccepted(
            PlanId plan,
            AgencyCode by,
            Instant at,
            int task,
            @Nullable String note) implements PlanEvent, TaskStep.Accepted {}

    /** A task was reported on. */
    record TaskReported(PlanId plan, AgencyCode by, Instant at, int task, String text, boolean complete)
            implements PlanEvent, TaskStep.Reported {}

    /** A task was confirmed, sent back or withdrawn. */
    record TaskJudged(
            PlanId plan,
            AgencyCode by,
            Instant at,
            int task,
            TaskVerdict verdict,
            @Nullable String note) implements PlanEvent, TaskStep.Judged {}

    /** The owner of a task was urged. */
    record TaskUrged(PlanId plan, AgencyCode by, Instant at, int task, String text)
            implements PlanEvent, TaskStep.Urged {}

    /** The clock of a task rang. */
    record TaskReminded(PlanId plan, AgencyCode by, Instant at, int task, boolean overdue, Instant dueAt)
            implements PlanEvent, TaskStep.Reminded {}
}

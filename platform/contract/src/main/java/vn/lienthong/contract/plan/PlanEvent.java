package vn.lienthong.contract.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.TaskEvent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.TaskTally;

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
            implements PlanEvent {
        @Override
        public PlanDrafted seenBy(AgencyCode reader) {
            return new PlanDrafted(plan, by, at, terms.hidingPersons(), watchers);
        }
    }

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
            implements PlanEvent {
        @Override
        public PlanConsulted seenBy(AgencyCode reader) {
            return new PlanConsulted(plan, by, at, revision, terms.hidingPersons(), agencies, deadline);
        }
    }

    /** A consulted agency agreed or dissented. */
    record OpinionGiven(
            PlanId plan,
            AgencyCode by,
            Instant at,
            int revision,
            PlanStance stance,
            @Nullable String text,
            @Nullable List<Attachment> attachments)
            implements PlanEvent {

        /** Without files. */
        public OpinionGiven(
                PlanId plan, AgencyCode by, Instant at, int revision, PlanStance stance, @Nullable String text) {
            this(plan, by, at, revision, stance, text, null);
        }
    }

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
            implements PlanEvent {
        @Override
        public PlanRevised seenBy(AgencyCode reader) {
            return new PlanRevised(plan, by, at, revision, terms.hidingPersons(), reason, deadline);
        }
    }

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
            implements PlanEvent {
        @Override
        public boolean ends() {
            return kind == ReviewKind.FINAL;
        }
    }

    /** Given up. */
    record PlanCancelled(PlanId plan, AgencyCode by, Instant at, String reason) implements PlanEvent {}

    /** A clock rang; {@code by} is the agency whose time it is. */
    record PlanReminded(PlanId plan, AgencyCode by, Instant at, PlanDuty duty, boolean overdue, Instant dueAt)
            implements PlanEvent {}

    /**
     * Something happened to a task of it; the type names what, whose fields stand beside that of the plan.
     *
     * @param <S> what happened
     */
    record OfTask<S extends TaskStep>(
            PlanId plan, @JsonUnwrapped S step) implements PlanEvent, TaskEvent<S> {}
}

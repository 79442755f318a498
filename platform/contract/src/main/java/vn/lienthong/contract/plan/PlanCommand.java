package vn.lienthong.contract.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.Attachment;
import vn.lienthong.contract.task.TaskCommand;
import vn.lienthong.contract.task.TaskOrder;

/** What an agency may say of a plan. */
public sealed interface PlanCommand extends AgencyCommand {
    /** The plan; null if the command begins a new one. */
    @Nullable
    PlanId plan();

    @Override
    default @Nullable PlanId about() {
        return plan();
    }

    /** Drafts a plan; the sender leads the drafting, and the plan. */
    record DraftPlan(PlanTerms terms) implements PlanCommand {
        @Override
        public @Nullable PlanId plan() {
            return null;
        }
    }

    /**
     * The drafter asks agencies for their opinions, those first asked as well as more.
     *
     * @param until by when; null for the limit that the system sets
     */
    record ConsultOnPlan(
            PlanId plan,
            @Size(min = 1, max = 50) List<AgencyCode> agencies,
            @Nullable Instant until) implements PlanCommand {
        @Override
        public List<AgencyCode> obliged() {
            return agencies;
        }
    }

    /**
     * A consulted agency agrees or dissents.
     *
     * @param revision the text that it speaks of
     * @param text owed with a dissent
     */
    record GiveOpinion(
            PlanId plan,
            @Positive int revision,
            PlanStance stance,
            @Size(min = 1, max = 10_000) @Nullable String text,
            @Size(max = Attachment.MOST) @Nullable List<Attachment> attachments)
            implements PlanCommand {

        /** An opinion without files. */
        public GiveOpinion(PlanId plan, int revision, PlanStance stance, @Nullable String text) {
            this(plan, revision, stance, text, null);
        }
    }

    /**
     * The drafter changes the text, upon which all that were consulted are asked anew.
     *
     * @param until by when they answer; null for the limit that the system sets
     */
    record RevisePlan(
            PlanId plan,
            PlanTerms terms,
            @Size(min = 1, max = 4000) String reason,
            @Nullable Instant until) implements PlanCommand {}

    /**
     * The drafter issues the plan.
     *
     * @param because why, if an agency dissents
     */
    record IssuePlan(
            PlanId plan,
            SignedDocument document,
            @Size(min = 1, max = 4000) @Nullable String because) implements PlanCommand {}

    /** The lead adds a solution to a plan in force, for a situation that has come about. */
    record AddSolution(PlanId plan, SituationalSolution solution) implements PlanCommand {
        @Override
        public List<AgencyCode> obliged() {
            return List.of(solution.owner());
        }
    }

    /** The lead records a review; the final one ends the plan. */
    record ReviewPlan(
            PlanId plan,
            ReviewKind kind,
            LocalDate heldOn,
            @Size(min = 1, max = 20_000) String assessment) implements PlanCommand {}

    /** The lead gives up the plan. */
    record CancelPlan(
            PlanId plan, @Size(min = 1, max = 4000) String reason) implements PlanCommand {}

    /**
     * Something is said of a task of it; the type names what, whose fields stand beside that of the plan.
     *
     * @param <O> what is said
     */
    record OfTask<O extends TaskOrder>(
            PlanId plan, @JsonUnwrapped O order) implements PlanCommand, TaskCommand<O> {}
}

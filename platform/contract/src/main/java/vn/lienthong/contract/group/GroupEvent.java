package vn.lienthong.contract.group;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.MatterEvent;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.contract.task.TaskEvent;
import vn.lienthong.contract.task.TaskStep;
import vn.lienthong.contract.task.TaskTally;

/** What has happened to a working group. */
public sealed interface GroupEvent extends MatterEvent {
    /** The group. */
    GroupId group();

    @Override
    default GroupId about() {
        return group();
    }

    /** Proposed; {@code watchers} may see it beside proposer and decider. */
    record GroupProposed(
            GroupId group,
            AgencyCode by,
            Instant at,
            GroupCharter charter,
            AgencyCode to,
            String reason,
            Deadline deadline,
            List<AgencyCode> watchers)
            implements GroupEvent {}

    /** The proposal was declined. */
    record ProposalDeclined(GroupId group, AgencyCode by, Instant at, String reason) implements GroupEvent {}

    /**
     * Set up by decision, without a proposal.
     *
     * @param code short code that stands on what the group handles
     * @param end when it ends by itself
     * @param figures by when its head reports the figures
     * @param watchers may see it beside its members and the body that set it up
     */
    record GroupEstablished(
            GroupId group,
            AgencyCode by,
            Instant at,
            String code,
            GroupCharter charter,
            SignedDocument decision,
            Deadline end,
            Deadline figures,
            List<AgencyCode> watchers)
            implements GroupEvent {}

    /** Set up by decision, as was proposed or otherwise; the fields are those of {@link GroupEstablished}. */
    record ProposalGranted(
            GroupId group,
            AgencyCode by,
            Instant at,
            String code,
            GroupCharter charter,
            SignedDocument decision,
            Deadline end,
            Deadline figures,
            List<AgencyCode> watchers)
            implements GroupEvent {}

    /**
     * Its members were changed.
     *
     * @param charter for agencies that have not seen it yet, with the members as they now are
     */
    record MembersChanged(GroupId group, AgencyCode by, Instant at, GroupCharter charter, SignedDocument decision)
            implements GroupEvent {}

    /** Its period was extended. */
    record GroupExtended(
            GroupId group,
            AgencyCode by,
            Instant at,
            LocalDate lastDay,
            SignedDocument decision,
            Deadline end,
            Deadline figures)
            implements GroupEvent {}

    /**
     * It has ended; what is on its list stays there until it is dealt with.
     *
     * @param reason why before its time; null if its time ran out
     * @param tallies how each agency has carried out its tasks
     */
    record GroupEnded(
            GroupId group,
            AgencyCode by,
            Instant at,
            @Nullable String reason,
            Deadline figures,
            List<TaskTally> tallies)
            implements GroupEvent {}

    /** Its head has reported the figures. */
    record FiguresRecorded(GroupId group, AgencyCode by, Instant at, AfterAction figures, List<TaskTally> tallies)
            implements GroupEvent {}

    /** A clock rang; {@code by} is the agency whose time it is. */
    record GroupReminded(GroupId group, AgencyCode by, Instant at, GroupDuty duty, boolean overdue, Instant dueAt)
            implements GroupEvent {}

    /**
     * Something happened to a task of it; the type names what, whose fields stand beside that of the group.
     *
     * @param <S> what happened
     */
    record OfTask<S extends TaskStep>(
            GroupId group, @JsonUnwrapped S step) implements GroupEvent, TaskEvent<S> {}
}

package vn.lienthong.contract.group;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.AgencyCommand;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.TaskCommand;
import vn.lienthong.contract.task.TaskOrder;

/** What an agency may say of a working group. */
public sealed interface GroupCommand extends AgencyCommand {
    /** The group; null if the command begins a new one. */
    @Nullable
    GroupId group();

    /** The agencies that head such a group, of which there should be one: they owe its tasks and its figures. */
    private static List<AgencyCode> heads(List<GroupMember> members) {
        return members.stream()
                .filter(member -> member.role() == GroupRole.HEAD)
                .map(GroupMember::agency)
                .distinct()
                .toList();
    }

    @Override
    default @Nullable GroupId about() {
        return group();
    }

    /**
     * Proposes a group to the body that may set it up.
     *
     * @param decideBy by when a decision is asked for; null for the limit that the system sets
     */
    record ProposeGroup(
            GroupCharter charter,
            AgencyCode to,
            @Size(min = 1, max = 4000) String reason,
            @Nullable Instant decideBy) implements GroupCommand {
        @Override
        public @Nullable GroupId group() {
            return null;
        }

        @Override
        public List<AgencyCode> obliged() {
            return List.of(to);
        }
    }

    /**
     * Sets a group up by decision.
     *
     * @param group the proposal that is granted, with this charter; null if there is none
     */
    record EstablishGroup(@Nullable GroupId group, GroupCharter charter, SignedDocument decision)
            implements GroupCommand {
        @Override
        public List<AgencyCode> obliged() {
            return heads(charter.members());
        }
    }

    /** The body that it was proposed to declines. */
    record DeclineProposal(
            GroupId group, @Size(min = 1, max = 4000) String reason) implements GroupCommand {}

    /** The body that set the group up changes its members by decision. */
    record ChangeMembers(
            GroupId group, @Size(min = 1, max = 60) List<GroupMember> members, SignedDocument decision)
            implements GroupCommand {
        @Override
        public List<AgencyCode> obliged() {
            return heads(members);
        }
    }

    /** The body that set the group up extends its period by decision. */
    record ExtendGroup(GroupId group, LocalDate lastDay, SignedDocument decision) implements GroupCommand {}

    /** The body that set the group up ends it before its time. */
    record EndGroup(
            GroupId group, @Size(min = 1, max = 4000) String reason) implements GroupCommand {}

    /** The agency of the head reports the figures after the end. */
    record RecordFigures(GroupId group, AfterAction figures) implements GroupCommand {}

    /**
     * Something is said of a task of it; the type names what, whose fields stand beside that of the group.
     *
     * @param <O> what is said
     */
    record OfTask<O extends TaskOrder>(
            GroupId group, @JsonUnwrapped O order) implements GroupCommand, TaskCommand<O> {}
}

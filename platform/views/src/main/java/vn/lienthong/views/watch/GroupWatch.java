package vn.lienthong.views.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupDuty;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupEvent.GroupExtended;
import vn.lienthong.contract.group.GroupEvent.GroupProposed;
import vn.lienthong.contract.group.GroupEvent.ProposalGranted;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.group.GroupRole;
import vn.lienthong.contract.plan.Serves;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/** What is owed on a working group: a decision on the proposal, its end, its tasks, the figures of its head. */
final class GroupWatch {
    private GroupWatch() {}

    static @Nullable MatterObligations after(@Nullable MatterObligations matter, GroupEvent event) {
        return switch (event) {
            case GroupProposed proposed -> proposed(proposed);
            case GroupEstablished set -> established(set).settled(set.at());
            default -> matter == null ? null : changed(matter, event).settled(event.at());
        };
    }

    private static MatterObligations proposed(GroupProposed proposed) {
        return MatterObligations.begin(heading(proposed.group(), proposed.charter(), proposed.at()), proposed.to())
                .owing(
                        GroupDuty.DECISION.wire(),
                        Obligation.of(
                                Duty.DECIDE_PROPOSAL,
                                proposed.to(),
                                proposed.by(),
                                proposed.at(),
                                Limit.of(proposed.deadline())));
    }

    private static MatterObligations established(GroupEstablished set) {
        return working(
                MatterObligations.begin(
                        heading(set.group(), set.charter(), set.at()),
                        head(set.charter().members())),
                set.by(),
                set.at(),
                set.end());
    }

    private static Heading heading(GroupId group, GroupCharter charter, Instant at) {
        return new Heading(charter.name(), null, new Serves(charter.plan(), group), at, where(charter, at));
    }

    private static Where where(GroupCharter charter, Instant at) {
        return new Where(charter.areas(), Counting.day(at));
    }

    private static MatterObligations working(MatterObligations matter, AgencyCode founder, Instant at, Deadline end) {
        return matter.owing(GroupDuty.END.wire(), Obligation.of(Duty.END_GROUP, founder, null, at, Limit.of(end)));
    }

    private static MatterObligations changed(MatterObligations matter, GroupEvent event) {
        return switch (event) {
            case GroupProposed proposed -> matter;
            case GroupEstablished set -> matter;
            case GroupEvent.ProposalDeclined declined -> matter.closed();
            case ProposalGranted granted -> granted(matter, granted);
            case GroupEvent.MembersChanged changed ->
                changed(matter, head(changed.charter().members()));
            case GroupExtended extended -> extended(matter, extended);
            case GroupEnded ended -> ended(matter, ended);
            case GroupEvent.FiguresRecorded recorded -> matter.closed();
            case GroupEvent.GroupReminded reminded ->
                matter.change(
                        reminded.duty().wire(),
                        owed -> owed.with(owed.progress().rung(reminded.overdue())));
            case GroupEvent.OfTask<?> task -> TaskWatch.after(matter, task.step());
        };
    }

    private static MatterObligations granted(MatterObligations matter, ProposalGranted granted) {
        Heading heading = new Heading(
                granted.charter().name(),
                null,
                new Serves(granted.charter().plan(), granted.group()),
                matter.heading().since(),
                where(granted.charter(), granted.at()));
        MatterObligations founded = matter.with(heading)
                .without(GroupDuty.DECISION.wire())
                .finishedBy(head(granted.charter().members()));
        return working(founded, granted.by(), granted.at(), granted.end());
    }

    /** A new head takes over the tasks that the old one gave; figures are not owed yet, and then by whoever is head. */
    private static MatterObligations changed(MatterObligations matter, AgencyCode head) {
        return TaskWatch.givenBy(matter.finishedBy(head), head);
    }

    private static MatterObligations extended(MatterObligations matter, GroupExtended extended) {
        return matter.change(
                GroupDuty.END.wire(),
                owed -> owed.with(Limit.of(extended.end())).with(ClockProgress.RUNNING));
    }

    private static MatterObligations ended(MatterObligations matter, GroupEnded ended) {
        return matter.without(GroupDuty.END.wire())
                .owing(
                        GroupDuty.FIGURES.wire(),
                        Obligation.of(
                                Duty.REPORT_FIGURES, matter.finisher(), null, ended.at(), Limit.of(ended.figures())));
    }

    /** The agency of the head. @throws IllegalStateException if the log holds a group without one */
    private static AgencyCode head(List<GroupMember> members) {
        return members.stream()
                .filter(member -> member.role() == GroupRole.HEAD)
                .map(GroupMember::agency)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the log holds a group without a head"));
    }
}

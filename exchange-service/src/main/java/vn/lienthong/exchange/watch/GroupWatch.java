package vn.lienthong.exchange.watch;

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
import vn.lienthong.exchange.basis.Where;
import vn.lienthong.registry.calendar.Counting;

/** What is owed on a working group: a decision on the proposal, its end, its tasks, the figures of its head. */
final class GroupWatch {
    private GroupWatch() {}

    static @Nullable Sheet after(@Nullable Sheet sheet, GroupEvent event) {
        return switch (event) {
            case GroupProposed proposed -> proposed(proposed);
            case GroupEstablished set -> established(set).settled(set.at());
            default -> sheet == null ? null : changed(sheet, event).settled(event.at());
        };
    }

    private static Sheet proposed(GroupProposed proposed) {
        return Sheet.begin(heading(proposed.group(), proposed.charter(), proposed.at()), proposed.to())
                .owing(
                        GroupDuty.DECISION.wire(),
                        Obligation.of(
                                Duty.DECIDE_PROPOSAL,
                                proposed.to(),
                                proposed.by(),
                                proposed.at(),
                                PlanWatch.limit(proposed.deadline())));
    }

    private static Sheet established(GroupEstablished set) {
        return working(
                Sheet.begin(
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

    private static Sheet working(Sheet sheet, AgencyCode founder, Instant at, Deadline end) {
        return sheet.owing(
                GroupDuty.END.wire(), Obligation.of(Duty.END_GROUP, founder, null, at, PlanWatch.limit(end)));
    }

    private static Sheet changed(Sheet sheet, GroupEvent event) {
        return switch (event) {
            case GroupProposed proposed -> sheet;
            case GroupEstablished set -> sheet;
            case GroupEvent.ProposalDeclined declined -> sheet.closed();
            case ProposalGranted granted -> granted(sheet, granted);
            case GroupEvent.MembersChanged changed ->
                changed(sheet, head(changed.charter().members()));
            case GroupExtended extended -> extended(sheet, extended);
            case GroupEnded ended -> ended(sheet, ended);
            case GroupEvent.FiguresRecorded recorded -> sheet.closed();
            case GroupEvent.GroupReminded reminded ->
                sheet.change(
                        reminded.duty().wire(), owed -> owed.with(owed.reach().rung(reminded.overdue())));
            case GroupEvent.OfTask<?> task -> TaskWatch.after(sheet, task.step());
        };
    }

    private static Sheet granted(Sheet sheet, ProposalGranted granted) {
        Heading heading = new Heading(
                granted.charter().name(),
                null,
                new Serves(granted.charter().plan(), granted.group()),
                sheet.heading().since(),
                where(granted.charter(), granted.at()));
        Sheet founded = sheet.with(heading)
                .without(GroupDuty.DECISION.wire())
                .finishedBy(head(granted.charter().members()));
        return working(founded, granted.by(), granted.at(), granted.end());
    }

    /** A new head takes over the tasks that the old one gave; figures are not owed yet, and then by whoever is head. */
    private static Sheet changed(Sheet sheet, AgencyCode head) {
        return TaskWatch.givenBy(sheet.finishedBy(head), head);
    }

    private static Sheet extended(Sheet sheet, GroupExtended extended) {
        return sheet.change(
                GroupDuty.END.wire(),
                owed -> owed.with(PlanWatch.limit(extended.end())).with(Reach.RUNNING));
    }

    private static Sheet ended(Sheet sheet, GroupEnded ended) {
        return sheet.without(GroupDuty.END.wire())
                .owing(
                        GroupDuty.FIGURES.wire(),
                        Obligation.of(
                                Duty.REPORT_FIGURES,
                                sheet.finisher(),
                                null,
                                ended.at(),
                                PlanWatch.limit(ended.figures())));
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

package vn.lienthong.exchange.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupCommand.ChangeMembers;
import vn.lienthong.contract.group.GroupCommand.EndGroup;
import vn.lienthong.contract.group.GroupCommand.ExtendGroup;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEnded;
import vn.lienthong.contract.group.GroupEvent.GroupExtended;
import vn.lienthong.contract.group.GroupEvent.MembersChanged;
import vn.lienthong.contract.group.GroupMember;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanPeriod;
import vn.lienthong.exchange.group.GroupState.Working;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Changes a group at work, which the body that set it up does, by decision. */
final class Directing {
    private final Directory directory;

    Directing(Directory directory) {
        this.directory = directory;
    }

    Decision<GroupEvent> change(Command<GroupCommand> command, ChangeMembers change, Working working) {
        List<Reason> reasons = new ArrayList<>(new CharterChecks(directory, Counting.day(command.now()))
                .members(change.members(), "/members")
                .signed(change.decision(), null)
                .reasons());
        GroupCharter charter = with(working.body().charter(), change.members());
        reasons.addAll(leavingTasks(working, GroupState.agencies(charter)));
        return reasons.isEmpty()
                ? Decision.accepted(new MembersChanged(
                        Founding.id(command), command.by(), command.now(), charter, change.decision()))
                : new Decision.Refused<>(reasons);
    }

    private static List<Reason> leavingTasks(Working working, Set<AgencyCode> staying) {
        Set<AgencyCode> owing = working.body().tasks().open().values().stream()
                .map(task -> task.assignment().content().owner())
                .filter(owner -> !staying.contains(owner))
                .collect(Collectors.toSet());
        return owing.stream()
                .sorted()
                .map(owner -> new Reason(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "/members",
                        "Cơ quan " + owner + " còn nhiệm vụ chưa xong; hãy xác nhận hoặc rút nhiệm vụ trước.",
                        Rule.TO_THE_END.cited()))
                .toList();
    }

    Decision<GroupEvent> extend(Command<GroupCommand> command, ExtendGroup extend, Working working) {
        LocalDate today = Counting.day(command.now());
        GroupCharter charter = working.body().charter();
        CharterChecks checks = new CharterChecks(directory, today).signed(extend.decision(), null);
        if (!extend.lastDay().isAfter(charter.period().to())) {
            checks.add(ReasonCode.IMPOSSIBLE_DATE, "/lastDay", "Ngày kết thúc mới phải sau ngày kết thúc hiện nay.");
        }
        if (extend.lastDay().isAfter(today.plusDays(CharterChecks.LONGEST_DAYS))) {
            checks.add(
                    ReasonCode.IMPOSSIBLE_DATE,
                    "/lastDay",
                    "Mỗi lần gia hạn không quá " + CharterChecks.LONGEST_DAYS + " ngày kể từ hôm nay.");
        }
        if (!checks.reasons().isEmpty()) {
            return new Decision.Refused<>(checks.reasons());
        }
        GroupCharter extended = until(charter, extend.lastDay());
        return Decision.accepted(new GroupExtended(
                Founding.id(command),
                command.by(),
                command.now(),
                extend.lastDay(),
                extend.decision(),
                GroupLimits.end(command.now(), extended),
                new GroupLimits(directory).figures(command.now(), extended)));
    }

    Decision<GroupEvent> end(Command<GroupCommand> command, EndGroup end, Working working) {
        return Decision.accepted(new GroupEnded(
                Founding.id(command),
                command.by(),
                command.now(),
                end.reason(),
                new GroupLimits(directory)
                        .figuresOfNow(command.now(), working.body().charter()),
                working.body().tasks().tallies()));
    }

    static GroupCharter with(GroupCharter charter, List<GroupMember> members) {
        return changed(charter, members, charter.period(), charter.figuresBy());
    }

    /** The same until another day; the day of the figures, where one was stated, was counted from the old end. */
    static GroupCharter until(GroupCharter charter, LocalDate lastDay) {
        LocalDate by = charter.figuresBy();
        return changed(
                charter,
                charter.members(),
                new PlanPeriod(charter.period().from(), lastDay),
                by != null && by.isAfter(lastDay) ? by : null);
    }

    private static GroupCharter changed(
            GroupCharter charter, List<GroupMember> members, PlanPeriod period, @Nullable LocalDate figuresBy) {
        return new GroupCharter(
                charter.name(),
                charter.purpose(),
                charter.mandate(),
                charter.zones(),
                charter.areas(),
                charter.plan(),
                members,
                period,
                figuresBy);
    }
}

package vn.lienthong.exchange.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.ProvinceCode;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupCommand.DeclineProposal;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupCommand.ProposeGroup;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.group.GroupEvent.GroupEstablished;
import vn.lienthong.contract.group.GroupEvent.GroupProposed;
import vn.lienthong.contract.group.GroupEvent.ProposalDeclined;
import vn.lienthong.contract.group.GroupEvent.ProposalGranted;
import vn.lienthong.contract.group.GroupId;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.SignedDocument;
import vn.lienthong.contract.task.Deadline;
import vn.lienthong.exchange.group.GroupState.Proposed;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Proposes a group, sets it up or declines to (clauses.csv S0-16, S1-01, S2-15). */
final class Founding {
    private final Directory directory;

    Founding(Directory directory) {
        this.directory = directory;
    }

    Decision<GroupEvent> propose(Command<GroupCommand> command, ProposeGroup propose) {
        LocalDate today = Counting.day(command.now());
        List<Reason> reasons = new ArrayList<>(
                new CharterChecks(directory, today).charter(propose.charter()).reasons());
        WhoMaySetUp.against(
                        directory.agencies(), propose.to(), propose.charter().areas(), today, "/to")
                .ifPresent(reasons::add);
        if (propose.to().equals(command.by())) {
            reasons.add(Reason.of(
                    ReasonCode.SCHEMA, "/to", "Cơ quan có quyền thì ra quyết định, không đề nghị chính mình."));
        }
        Instant decideBy = propose.decideBy();
        if (decideBy != null && !decideBy.isAfter(command.now())) {
            reasons.add(Reason.of(ReasonCode.IMPOSSIBLE_DATE, "/decideBy", "Hạn xem xét đề nghị đã qua."));
        }
        return reasons.isEmpty() ? Decision.accepted(proposed(command, propose)) : new Decision.Refused<>(reasons);
    }

    private GroupProposed proposed(Command<GroupCommand> command, ProposeGroup propose) {
        return new GroupProposed(
                id(command),
                command.by(),
                command.now(),
                propose.charter(),
                propose.to(),
                propose.reason(),
                limits().decision(command.now(), propose.decideBy()),
                watchers(propose.charter().areas()));
    }

    Decision<GroupEvent> establish(Command<GroupCommand> command, EstablishGroup establish) {
        return founded(command, establish, GroupEstablished::new);
    }

    Decision<GroupEvent> grant(Command<GroupCommand> command, EstablishGroup establish, Proposed proposed) {
        if (!proposed.to().equals(command.by())) {
            return notAsked();
        }
        return founded(command, establish, ProposalGranted::new);
    }

    /** That a group is set up, be it as was proposed or without a proposal. */
    private interface Founded {
        GroupEvent of(
                GroupId group,
                AgencyCode by,
                Instant at,
                String code,
                GroupCharter charter,
                SignedDocument decision,
                Deadline end,
                Deadline figures,
                List<AgencyCode> watchers);
    }

    private Decision<GroupEvent> founded(Command<GroupCommand> command, EstablishGroup establish, Founded founded) {
        List<Reason> reasons = against(command, establish);
        GroupCharter charter = establish.charter();
        return reasons.isEmpty()
                ? Decision.accepted(founded.of(
                        id(command),
                        command.by(),
                        command.now(),
                        id(command).handlingCode(),
                        charter,
                        establish.decision(),
                        GroupLimits.end(command.now(), charter),
                        limits().figures(command.now(), charter),
                        watchers(charter.areas())))
                : new Decision.Refused<>(reasons);
    }

    Decision<GroupEvent> decline(Command<GroupCommand> command, DeclineProposal decline, Proposed proposed) {
        return proposed.to().equals(command.by())
                ? Decision.accepted(new ProposalDeclined(id(command), command.by(), command.now(), decline.reason()))
                : notAsked();
    }

    private static Decision<GroupEvent> notAsked() {
        return Decision.refused(ReasonCode.NOT_YOURS, "Chỉ cơ quan nhận đề nghị được quyết định.");
    }

    private List<Reason> against(Command<GroupCommand> command, EstablishGroup establish) {
        LocalDate today = Counting.day(command.now());
        GroupCharter charter = establish.charter();
        List<Reason> reasons = new ArrayList<>();
        WhoMaySetUp.against(directory.agencies(), command.by(), charter.areas(), today, null)
                .ifPresent(reasons::add);
        reasons.addAll(new CharterChecks(directory, today)
                .charter(charter)
                .signed(establish.decision(), charter.period().from())
                .reasons());
        return reasons;
    }

    static GroupId id(Command<GroupCommand> command) {
        return new GroupId(UUID.fromString(command.matter()));
    }

    private GroupLimits limits() {
        return new GroupLimits(directory);
    }

    private List<AgencyCode> watchers(List<ProvinceCode> areas) {
        Set<AgencyCode> watchers = new TreeSet<>(directory.overseers().national());
        areas.forEach(area -> watchers.addAll(directory.overseers().of(area)));
        return List.copyOf(watchers);
    }
}

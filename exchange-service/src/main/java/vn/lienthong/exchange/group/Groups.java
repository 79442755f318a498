package vn.lienthong.exchange.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.group.GroupCharter;
import vn.lienthong.contract.group.GroupCommand;
import vn.lienthong.contract.group.GroupCommand.ChangeMembers;
import vn.lienthong.contract.group.GroupCommand.DeclineProposal;
import vn.lienthong.contract.group.GroupCommand.EndGroup;
import vn.lienthong.contract.group.GroupCommand.EstablishGroup;
import vn.lienthong.contract.group.GroupCommand.ExtendGroup;
import vn.lienthong.contract.group.GroupCommand.OfTask;
import vn.lienthong.contract.group.GroupCommand.ProposeGroup;
import vn.lienthong.contract.group.GroupCommand.RecordFigures;
import vn.lienthong.contract.group.GroupEvent;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.task.TaskOrder;
import vn.lienthong.exchange.basis.Citing;
import vn.lienthong.exchange.group.GroupState.Accounted;
import vn.lienthong.exchange.group.GroupState.Body;
import vn.lienthong.exchange.group.GroupState.Declined;
import vn.lienthong.exchange.group.GroupState.Ended;
import vn.lienthong.exchange.group.GroupState.None;
import vn.lienthong.exchange.group.GroupState.Proposed;
import vn.lienthong.exchange.group.GroupState.Working;
import vn.lienthong.exchange.task.TaskBoard;
import vn.lienthong.exchange.task.Tasking;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Grounds;
import vn.lienthong.registry.basis.Where;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/** The rules of a working group: which use case answers a command, and in which state it may. */
final class Groups implements Decider<GroupCommand, GroupEvent, GroupState> {
    private final Supplier<Directory> directory;

    Groups(Supplier<Directory> directory) {
        this.directory = directory;
    }

    @Override
    public Matter matter() {
        return Matter.GROUP;
    }

    @Override
    public GroupState initial() {
        return new None();
    }

    @Override
    public Decision<GroupEvent> decide(Command<GroupCommand> command, GroupState state) {
        Grounds grounds = grounds(command, state);
        return new Citing(grounds)
                .held(
                        decided(command, state),
                        command.by(),
                        others(command.content(), state),
                        Tasking.cited(command.content()));
    }

    /** What rules rest on where the group works, or is to work. */
    private Grounds grounds(Command<GroupCommand> command, GroupState state) {
        LocalDate today = Counting.day(command.now());
        Grounds grounds = GroupAttributes.grounds(directory.get(), state, today);
        GroupCharter begun = switch (command.content()) {
            case ProposeGroup propose -> propose.charter();
            case EstablishGroup establish -> establish.charter();
            default -> null;
        };
        return state instanceof None && begun != null ? grounds.in(new Where(begun.areas(), today)) : grounds;
    }

    /** Whom a refusal concerns beside the sender. */
    private static Set<AgencyCode> others(GroupCommand command, GroupState state) {
        return state instanceof None && command instanceof ProposeGroup propose
                ? Set.of(propose.to())
                : GroupAttributes.counterpart(state);
    }

    private Decision<GroupEvent> decided(Command<GroupCommand> command, GroupState state) {
        if (!begins(command.content()) && !maySee(command.by(), state)) {
            return noSuchGroup();
        }
        Founding founding = new Founding(directory.get());
        Directing directing = new Directing(directory.get());
        return switch (command.content()) {
            case ProposeGroup propose -> state instanceof None ? founding.propose(command, propose) : isThere();
            case EstablishGroup establish -> establish(command, establish, state, founding);
            case DeclineProposal decline ->
                in(state, Proposed.class, proposed -> founding.decline(command, decline, proposed));
            case ChangeMembers change ->
                byFounder(command, state, working -> directing.change(command, change, working));
            case ExtendGroup extend -> byFounder(command, state, working -> directing.extend(command, extend, working));
            case EndGroup end -> byFounder(command, state, working -> directing.end(command, end, working));
            case RecordFigures figures ->
                in(state, Ended.class, ended -> Finishing.record(command, figures, ended.body()));
            case OfTask<?> task -> onTasks(command, task.order(), state);
        };
    }

    private static boolean begins(GroupCommand command) {
        return command.about() == null;
    }

    private Decision<GroupEvent> establish(
            Command<GroupCommand> command, EstablishGroup establish, GroupState state, Founding founding) {
        if (establish.group() == null) {
            return state instanceof None ? founding.establish(command, establish) : isThere();
        }
        return in(state, Proposed.class, proposed -> founding.grant(command, establish, proposed));
    }

    private Decision<GroupEvent> onTasks(Command<GroupCommand> command, TaskOrder order, GroupState state) {
        return switch (state) {
            case Working working -> new Charge(directory.get()).decide(command, order, working.body(), working.end());
            case Ended ended -> new Charge(directory.get()).decide(command, order, ended.body(), null);
            default -> notFrom(state);
        };
    }

    private static Decision<GroupEvent> byFounder(
            Command<GroupCommand> command, GroupState state, Function<Working, Decision<GroupEvent>> decision) {
        return in(
                state,
                Working.class,
                working -> working.body().founder().equals(command.by())
                        ? decision.apply(working)
                        : Decision.refused(
                                ReasonCode.NOT_YOURS, "Chỉ cơ quan thành lập tổ công tác được thực hiện việc này."));
    }

    private static <S extends GroupState> Decision<GroupEvent> in(
            GroupState state, Class<S> from, Function<S, Decision<GroupEvent>> decision) {
        return from.isInstance(state) ? decision.apply(from.cast(state)) : notFrom(state);
    }

    private static Decision<GroupEvent> notFrom(GroupState state) {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION, "Không thực hiện được: tổ công tác " + state.nameVi() + ".");
    }

    private static Decision<GroupEvent> isThere() {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Tổ công tác này đã được đề nghị hoặc thành lập.");
    }

    private static Decision<GroupEvent> noSuchGroup() {
        return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có tổ công tác nào mang mã này.");
    }

    private boolean maySee(AgencyCode reader, GroupState state) {
        return !(state instanceof None)
                && WhoMaySee.ask(reader, handling(state)).sees();
    }

    @Override
    public Optional<List<AllowedStep>> allowed(GroupState state) {
        return GroupSteps.allowed(state);
    }

    @Override
    public GroupState evolve(GroupState state, GroupEvent event) {
        return GroupFold.after(state, event);
    }

    @Override
    public Optional<Instant> wakesAt(GroupState state) {
        return GroupClock.wakesAt(state);
    }

    @Override
    public List<GroupEvent> wake(GroupState state, Instant now) {
        return GroupClock.wake(state, now);
    }

    @Override
    public Handling handling(GroupState state) {
        return switch (state) {
            case None none -> throw new IllegalStateException("nothing to handle");
            case Proposed proposed -> handling(proposed);
            case Declined declined -> handling(declined.last());
            case Working working -> handling(working.body());
            case Ended ended -> handling(ended.body());
            case Accounted accounted -> handling(accounted.body());
        };
    }

    private static Handling handling(Proposed proposed) {
        return Handling.of(proposed.proposer(), proposed.watchers()).and(List.of(proposed.to()));
    }

    private static Handling handling(Body body) {
        return Handling.of(body.founder(), body.audience());
    }

    /** A reminder of a task reaches its owner, the agency of the head and the overseers; everything else all. */
    @Override
    public Set<AgencyCode> told(GroupState state, GroupEvent event) {
        if (event instanceof GroupEvent.OfTask<?> task) {
            Body body = GroupFold.body(state);
            return TaskBoard.told(task.step(), body.head(), body.watchers(), body.audience());
        }
        return handling(state).audience();
    }

    @Override
    public Attributes attributes(GroupState state, GroupEvent event) {
        return GroupAttributes.of(directory.get(), state, event);
    }
}

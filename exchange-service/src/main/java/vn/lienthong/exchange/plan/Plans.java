package vn.lienthong.exchange.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.plan.PlanCommand;
import vn.lienthong.contract.plan.PlanCommand.AddSolution;
import vn.lienthong.contract.plan.PlanCommand.CancelPlan;
import vn.lienthong.contract.plan.PlanCommand.ConsultOnPlan;
import vn.lienthong.contract.plan.PlanCommand.DraftPlan;
import vn.lienthong.contract.plan.PlanCommand.GiveOpinion;
import vn.lienthong.contract.plan.PlanCommand.IssuePlan;
import vn.lienthong.contract.plan.PlanCommand.OfTask;
import vn.lienthong.contract.plan.PlanCommand.ReviewPlan;
import vn.lienthong.contract.plan.PlanCommand.RevisePlan;
import vn.lienthong.contract.plan.PlanEvent;
import vn.lienthong.contract.plan.PlanEvent.PlanCancelled;
import vn.lienthong.exchange.basis.Citing;
import vn.lienthong.exchange.plan.PlanState.Cancelled;
import vn.lienthong.exchange.plan.PlanState.Consulted;
import vn.lienthong.exchange.plan.PlanState.Drafted;
import vn.lienthong.exchange.plan.PlanState.Frame;
import vn.lienthong.exchange.plan.PlanState.Issued;
import vn.lienthong.exchange.plan.PlanState.None;
import vn.lienthong.exchange.plan.PlanState.Reviewed;
import vn.lienthong.exchange.source.WithSources;
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

/** The rules of a plan: which use case answers a command, by whom, and in which state it may. */
final class Plans implements Decider<PlanCommand, PlanEvent, PlanState> {
    private final Supplier<Directory> directory;

    Plans(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** With what is told of the information that they rest on, which the lead of one that goes on is to look through. */
    static WithSources<PlanCommand, PlanEvent, PlanState> withSources(Supplier<Directory> directory) {
        return new WithSources<>(new Plans(directory), directory, Plans::answering);
    }

    private static Set<AgencyCode> answering(PlanState state) {
        return switch (state) {
            case Drafted drafted -> Set.of(drafted.frame().lead());
            case Consulted consulted -> Set.of(consulted.frame().lead());
            case Issued issued -> Set.of(issued.frame().lead());
            case None none -> Set.of();
            case Reviewed reviewed -> Set.of();
            case Cancelled cancelled -> Set.of();
        };
    }

    @Override
    public Matter matter() {
        return Matter.PLAN;
    }

    @Override
    public PlanState initial() {
        return new None();
    }

    @Override
    public Decision<PlanEvent> decide(Command<PlanCommand> command, PlanState state) {
        Grounds grounds = grounds(command, state);
        return new Citing(grounds)
                .held(
                        decided(command, state),
                        command.by(),
                        others(command.content(), PlanState.frame(state)),
                        Tasking.cited(command.content()));
    }

    private Grounds grounds(Command<PlanCommand> command, PlanState state) {
        Frame frame = PlanState.frame(state);
        Grounds grounds = Grounds.at(directory.get(), command.now());
        if (frame != null) {
            return grounds.in(PlanAttributes.where(frame));
        }
        return command.content() instanceof DraftPlan draft
                ? grounds.in(new Where(draft.terms().scope().areas(), Counting.day(command.now())))
                : grounds;
    }

    /** Whom a refusal concerns beside the sender. */
    private static Set<AgencyCode> others(PlanCommand command, @Nullable Frame frame) {
        if (frame != null) {
            return Set.of(frame.lead());
        }
        return command instanceof DraftPlan draft ? PlanState.parties(draft.terms()) : Set.of();
    }

    private Decision<PlanEvent> decided(Command<PlanCommand> command, PlanState state) {
        if (!(command.content() instanceof DraftPlan) && !maySee(command.by(), state)) {
            return noSuchPlan();
        }
        Drafting drafting = new Drafting(directory.get());
        Consulting consulting = new Consulting(directory.get());
        return switch (command.content()) {
            case DraftPlan draft -> state instanceof None ? drafting.draft(command, draft) : isThere();
            case ConsultOnPlan consult ->
                onDraft(command, state, (frame, heard) -> consulting.consult(command, consult, frame, heard));
            case RevisePlan revise ->
                onDraft(command, state, (frame, heard) -> drafting.revise(command, revise, frame, heard));
            case IssuePlan issue ->
                onDraft(
                        command,
                        state,
                        (frame, heard) -> new Issuing(directory.get()).issue(command, issue, frame, heard));
            case GiveOpinion give ->
                state instanceof Consulted consulted
                        ? consulting.hear(command, give, consulted.frame(), consulted.consultation())
                        : notFrom(state);
            case AddSolution add -> inForce(command, state, issued -> Reviewing.add(command, add, issued));
            case ReviewPlan review -> inForce(command, state, issued -> Reviewing.review(command, review, issued));
            case CancelPlan cancel -> cancel(command, cancel, state);
            case OfTask<?> task ->
                state instanceof Issued issued
                        ? new PlanCharge(directory.get()).decide(command, task.order(), issued)
                        : notFrom(state);
        };
    }

    private static Decision<PlanEvent> onDraft(
            Command<PlanCommand> command,
            PlanState state,
            BiFunction<Frame, Consultation, Decision<PlanEvent>> decision) {
        return switch (state) {
            case Drafted drafted -> byLead(command, drafted.frame(), frame -> decision.apply(frame, Consultation.NONE));
            case Consulted consulted ->
                byLead(command, consulted.frame(), frame -> decision.apply(frame, consulted.consultation()));
            case None none -> notFrom(state);
            case Issued issued -> notFrom(state);
            case Reviewed reviewed -> notFrom(state);
            case Cancelled cancelled -> notFrom(state);
        };
    }

    private static Decision<PlanEvent> inForce(
            Command<PlanCommand> command, PlanState state, Function<Issued, Decision<PlanEvent>> decision) {
        return state instanceof Issued issued
                ? byLead(command, issued.frame(), frame -> decision.apply(issued))
                : notFrom(state);
    }

    private static Decision<PlanEvent> cancel(Command<PlanCommand> command, CancelPlan cancel, PlanState state) {
        return switch (state) {
            case Drafted drafted -> byLead(command, drafted.frame(), frame -> cancelled(command, cancel));
            case Consulted consulted -> byLead(command, consulted.frame(), frame -> cancelled(command, cancel));
            case Issued issued -> byLead(command, issued.frame(), frame -> cancelled(command, cancel));
            case None none -> notFrom(state);
            case Reviewed reviewed -> notFrom(state);
            case Cancelled before -> notFrom(state);
        };
    }

    private static Decision<PlanEvent> cancelled(Command<PlanCommand> command, CancelPlan cancel) {
        return Decision.accepted(new PlanCancelled(cancel.plan(), command.by(), command.now(), cancel.reason()));
    }

    private static Decision<PlanEvent> byLead(
            Command<PlanCommand> command, Frame frame, Function<Frame, Decision<PlanEvent>> decision) {
        return frame.lead().equals(command.by())
                ? decision.apply(frame)
                : Decision.refused(ReasonCode.NOT_YOURS, "Chỉ cơ quan chủ trì kế hoạch được thực hiện việc này.");
    }

    private static Decision<PlanEvent> notFrom(PlanState state) {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION, "Không thực hiện được: kế hoạch " + state.nameVi() + ".");
    }

    private static Decision<PlanEvent> isThere() {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Kế hoạch này đã được dự thảo.");
    }

    private static Decision<PlanEvent> noSuchPlan() {
        return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có kế hoạch nào mang mã này.");
    }

    private boolean maySee(AgencyCode reader, PlanState state) {
        return !(state instanceof None)
                && WhoMaySee.ask(reader, handling(state)).sees();
    }

    @Override
    public Optional<List<AllowedStep>> allowed(PlanState state) {
        return PlanSteps.allowed(state);
    }

    @Override
    public PlanState evolve(PlanState state, PlanEvent event) {
        return PlanFold.after(state, event);
    }

    @Override
    public Optional<Instant> wakesAt(PlanState state) {
        return PlanClock.wakesAt(state);
    }

    @Override
    public List<PlanEvent> wake(PlanState state, Instant now) {
        return PlanClock.wake(state, now);
    }

    @Override
    public Handling handling(PlanState state) {
        Frame frame = PlanFold.frame(state);
        return Handling.of(frame.lead(), frame.audience());
    }

    /** A reminder of a task reaches its owner, the lead and the overseers; everything else all. */
    @Override
    public Set<AgencyCode> told(PlanState state, PlanEvent event) {
        Frame frame = PlanFold.frame(state);
        return event instanceof PlanEvent.OfTask<?> task
                ? TaskBoard.told(task.step(), frame.lead(), frame.watchers(), frame.audience())
                : frame.audience();
    }

    @Override
    public Attributes attributes(PlanState state, PlanEvent event) {
        return PlanAttributes.of(directory.get(), state, event);
    }
}

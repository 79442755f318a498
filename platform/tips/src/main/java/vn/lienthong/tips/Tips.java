package vn.lienthong.tips;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.directory.CompetenceProposal;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.IdentityCommand;
import vn.lienthong.contract.tip.LinkCommand;
import vn.lienthong.contract.tip.TipClocks.TipClock;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.AskReporter;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.CompleteTip;
import vn.lienthong.contract.tip.TipCommand.DismissTip;
import vn.lienthong.contract.tip.TipCommand.ExtendTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReopenTip;
import vn.lienthong.contract.tip.TipCommand.ReporterAdds;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipCommand.ScreenTip;
import vn.lienthong.contract.tip.TipCommand.SetCallBack;
import vn.lienthong.contract.tip.TipCommand.SubstantiateTip;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipCommand.WithdrawTip;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipEscalated;
import vn.lienthong.contract.tip.TipEvent.TipReminded;
import vn.lienthong.contract.tip.TipFold;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.AskedBack;
import vn.lienthong.contract.tip.TipState.Concluded;
import vn.lienthong.contract.tip.TipState.Held;
import vn.lienthong.contract.tip.TipState.InHand;
import vn.lienthong.contract.tip.TipState.Offered;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.contract.tip.TipState.Over;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.contract.tip.TipState.Unreceived;
import vn.lienthong.contract.tip.TipState.Waiting;
import vn.lienthong.contract.tip.TipStep;
import vn.lienthong.contract.tip.TipStream;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Attributes;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/** The rules of a tip: it is screened, offered to the agency held competent, looked into and answered, and always lies with somebody. */
public final class Tips implements Decider<TipCommand, TipEvent, TipState> {
    private final Sifting sifting;
    private final Routing routing;
    private final Settling settling;
    private final Extending extending;
    private final Reporters reporters;
    private final Unsealing unsealing;
    private final Escalating escalating;

    /** @param directory of today */
    public Tips(Supplier<Directory> directory) {
        this.sifting = new Sifting(directory);
        this.routing = new Routing(directory);
        this.settling = new Settling(directory);
        this.extending = new Extending(directory);
        this.reporters = new Reporters(settling);
        this.unsealing = new Unsealing(directory);
        this.escalating = new Escalating(directory);
    }

    @Override
    public Matter matter() {
        return Matter.TIP;
    }

    @Override
    public TipState initial() {
        return new Unreceived();
    }

    @Override
    public Decision<TipEvent> decide(Command<TipCommand> command, TipState state) {
        Turn turn = new Turn(command, state);
        return switch (command.content()) {
            case ReceiveTip receive ->
                state instanceof Unreceived
                        ? CallBacks.agreed(command, receive, routing.received(command, receive))
                        : Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Tin báo này đã được tiếp nhận.");
            case ScreenTip screen ->
                turn.on(InHand.class, Turn.NOT_IN_HAND, inHand -> sifting.screened(command, inHand, screen));
            case CompleteTip complete ->
                turn.on(
                        AskedBack.class,
                        "Không ai đang hỏi lại về tin báo này.",
                        asked -> sifting.completed(command, asked, complete));
            case OfferTip offer ->
                turn.on(InHand.class, Turn.NOT_IN_HAND, inHand -> routing.offered(command, inHand, offer));
            case AcceptTip accept -> accepted(command, turn, accept);
            case ReturnTip back ->
                turn.on(
                        Offered.class,
                        "Tin báo không ở trạng thái chờ thụ lý.",
                        offered -> routing.returned(command, offered, back));
            case WithdrawTip withdraw ->
                turn.allowed(
                        "Tin báo không ở trạng thái chờ bổ sung hay chờ thụ lý.",
                        () -> routing.withdrawn(command, (Waiting) state, withdraw));
            case VerifyTip verify ->
                turn.on(Accepted.class, Turn.NOT_ACCEPTED, accepted -> Settling.begun(command, accepted, verify));
            case ExtendTip extend ->
                turn.on(Accepted.class, Turn.NOT_ACCEPTED, accepted -> extending.extended(command, accepted, extend));
            case SubstantiateTip found ->
                turn.on(
                        Accepted.class,
                        Turn.NOT_VERIFIED,
                        accepted -> settling.substantiated(command, accepted, found));
            case DismissTip dismiss ->
                turn.on(Accepted.class, Turn.NOT_VERIFIED, accepted -> settling.dismissed(command, accepted, dismiss));
            case CloseTip close ->
                turn.on(
                        Concluded.class,
                        "Chỉ kết thúc tin báo đã có kết luận xác minh.",
                        concluded -> Settling.closed(command, close));
            case ReopenTip reopen ->
                turn.allowed("Tin báo chưa kết thúc.", () -> settling.reopened(command, (Over) state, reopen));
            case AskReporter ask ->
                turn.allowed("Tin báo đã kết thúc; hãy mở lại trước khi hỏi.", () -> Reporters.asked(command, ask));
            case ReporterAdds adds ->
                turn.allowed("Tin báo chưa được tiếp nhận.", () -> reporters.added(command, (Received) state, adds));
            case SetCallBack set -> turn.allowed("Tin báo chưa được tiếp nhận.", () -> CallBacks.set(command, set));
            case RateTip rate ->
                turn.allowed("Chỉ phản hồi về tin báo đã được xác minh.", () -> Settling.rated(command, state, rate));
            case LinkCommand link -> turn.seen(folder -> Linking.decided(command, folder, link));
            case IdentityCommand identity -> turn.ofReceiver(folder -> unsealing.decided(command, folder, identity));
        };
    }

    /** Whom it is offered to, or the receiver that offers it to nobody. */
    private Decision<TipEvent> accepted(Command<TipCommand> command, Turn turn, AcceptTip accept) {
        Class<? extends Open> standing = turn.state() instanceof Held ? Held.class : Offered.class;
        return turn.on(
                standing,
                "Tin báo đã được thụ lý, hoặc không ở trạng thái chờ thụ lý.",
                open -> routing.accepted(command, open, accept));
    }

    /** What concerns the identity of whoever reported it is told to nobody this way: all who take part read it. */
    @Override
    public Optional<List<AllowedStep>> allowed(TipState state) {
        return state instanceof Unreceived
                ? Optional.empty()
                : Optional.of(TipStep.of(state).stream()
                        .map(step -> AllowedStep.of(step.by(), step.command()))
                        .toList());
    }

    @Override
    public TipState evolve(TipState state, TipEvent event) {
        return TipFold.after(state, event);
    }

    @Override
    public Optional<Instant> wakesAt(TipState state) {
        return state instanceof Received received
                ? Stream.of(
                                received.folder().clocks().next().flatMap(TipClock::next),
                                received.folder().identity().ends())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    @Override
    public List<TipEvent> wake(TipState state, Instant now) {
        Optional<Instant> due = wakesAt(state).filter(at -> !now.isBefore(at));
        if (due.isEmpty() || !(state instanceof Received received)) {
            return List.of();
        }
        TipFolder folder = received.folder();
        return List.of(
                due.equals(folder.identity().ends())
                        ? Unsealing.ended(folder, now)
                        : escalating.struck(folder, folder.clocks().next().orElseThrow(), now));
    }

    @Override
    public Attributes attributes(TipState state, TipEvent event) {
        if (event instanceof TipReminded reminded) {
            return new Attributes(null, reminded.dueAt(), reminded.basis());
        }
        if (event instanceof TipEscalated escalated) {
            return new Attributes(null, escalated.dueAt(), escalated.basis());
        }
        CompetenceProposal proposal = event.proposal();
        TimeLimit limit = event.limit();
        return limit == null
                ? new Attributes(null, null, proposal == null ? null : proposal.basis())
                : new Attributes(null, limit.dueAt(), limit.basis());
    }

    /** Whoever sees all other tips would know of one on officials by the gap. */
    @Override
    public boolean isNumbered(TipState state) {
        return !(state instanceof Received received) || received.folder().content().stream() != TipStream.INTEGRITY;
    }

    @Override
    public Handling handling(TipState state) {
        return switch (state) {
            case Received received -> Turn.seen(received);
            case Unreceived unreceived -> throw new IllegalStateException("nothing to handle");
        };
    }
}

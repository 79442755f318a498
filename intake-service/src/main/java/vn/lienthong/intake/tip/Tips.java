package vn.lienthong.intake.tip;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipAccepted;
import vn.lienthong.contract.tip.TipEvent.TipOffered;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipEvent.TipReturned;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.intake.tip.TipState.Accepted;
import vn.lienthong.intake.tip.TipState.Held;
import vn.lienthong.intake.tip.TipState.Offered;
import vn.lienthong.intake.tip.TipState.Unreceived;
import vn.lienthong.registry.oversight.Overseers;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/** The rules of a tip: it is offered to the agency held competent, which takes it up or gives it back. */
final class Tips implements Decider<TipCommand, TipEvent, TipState> {
    private final Overseers overseers;

    Tips(Overseers overseers) {
        this.overseers = overseers;
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
        return switch (command.content()) {
            case ReceiveTip receive ->
                state instanceof Unreceived
                        ? receive(command, receive)
                        : Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Tin báo này đã được tiếp nhận.");
            case AcceptTip accept ->
                whenOffered(command, state, () -> new TipAccepted(accept.tip(), command.by(), command.now()));
            case ReturnTip back ->
                whenOffered(
                        command, state, () -> new TipReturned(back.tip(), command.by(), command.now(), back.reason()));
        };
    }

    private Decision<TipEvent> receive(Command<TipCommand> command, ReceiveTip receive) {
        TipId tip = new TipId(UUID.fromString(command.matter()));
        List<AgencyCode> watchers = List.copyOf(overseers.of(receive.content().province()));
        TipReceived received = new TipReceived(tip, command.by(), command.now(), receive.content(), watchers);
        AgencyCode competent = receive.competent();
        return competent == null || competent.equals(command.by())
                ? Decision.accepted(received)
                : Decision.accepted(received, new TipOffered(tip, command.by(), command.now(), competent));
    }

    private Decision<TipEvent> whenOffered(Command<TipCommand> command, TipState state, Supplier<TipEvent> event) {
        if (state instanceof Unreceived
                || !WhoMaySee.ask(command.by(), handling(state)).sees()) {
            return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có tin báo nào mang mã này.");
        }
        return switch (state) {
            case Offered offered when offered.to().equals(command.by()) -> Decision.accepted(event.get());
            case Offered offered ->
                Decision.refused(ReasonCode.NOT_YOURS, "Tin báo đang được chuyển cho cơ quan khác.");
            case Held held ->
                Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Tin báo chưa được chuyển cho cơ quan nào.");
            case Accepted accepted -> Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Tin báo đã được thụ lý.");
            case Unreceived unreceived -> throw new IllegalStateException("answered above");
        };
    }

    @Override
    public TipState evolve(TipState state, TipEvent event) {
        return switch (event) {
            case TipReceived received -> new Held(received.by(), Set.copyOf(received.watchers()));
            case TipOffered offered -> {
                Handling handling = handling(state);
                Set<AgencyCode> audience = new TreeSet<>(handling.audience());
                audience.add(offered.to());
                yield new Offered(handling.provider(), audience, offered.to());
            }
            case TipAccepted accepted ->
                new Accepted(handling(state).provider(), handling(state).audience(), accepted.by());
            case TipReturned returned ->
                new Held(handling(state).provider(), handling(state).audience());
        };
    }

    @Override
    public Handling handling(TipState state) {
        return switch (state) {
            case Held held -> Handling.of(held.receiver(), held.audience());
            case Offered offered -> Handling.of(offered.receiver(), offered.audience());
            case Accepted accepted -> Handling.of(accepted.receiver(), accepted.audience());
            case Unreceived unreceived -> throw new IllegalStateException("nothing to handle");
        };
    }
}

package vn.lienthong.exchange.information;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.Matter;
import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.RecallInformation;
import vn.lienthong.contract.information.InformationCommand.ShareInformation;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.InformationRecalled;
import vn.lienthong.contract.information.InformationEvent.InformationShared;
import vn.lienthong.contract.information.InformationId;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.information.InformationState.Recalled;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.exchange.information.InformationState.Unshared;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decider;
import vn.lienthong.runtime.decider.Decision;

/** The rules of shared information: the provider says who may see it, and may take it back (Quy chế phối hợp 2020, ¶4). */
final class SharedInformation implements Decider<InformationCommand, InformationEvent, InformationState> {
    private static final Decision<InformationEvent> NO_SUCH =
            Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có thông tin nào mang mã này.");

    @Override
    public Matter matter() {
        return Matter.INFORMATION;
    }

    @Override
    public InformationState initial() {
        return new Unshared();
    }

    @Override
    public Decision<InformationEvent> decide(Command<InformationCommand> command, InformationState state) {
        return switch (command.content()) {
            case ShareInformation share ->
                state instanceof Unshared
                        ? Decision.accepted(new InformationShared(
                                new InformationId(UUID.fromString(command.matter())),
                                command.by(),
                                command.now(),
                                share.content(),
                                share.audience()))
                        : Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Thông tin này đã được chia sẻ.");
            case AcknowledgeInformation acknowledge -> acknowledge(command, acknowledge, state);
            case RecallInformation recall -> recall(command, recall, state);
        };
    }

    private Decision<InformationEvent> acknowledge(
            Command<InformationCommand> command, AcknowledgeInformation acknowledge, InformationState state) {
        if (!sees(command.by(), state)) {
            return NO_SUCH;
        }
        if (state instanceof Recalled) {
            return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Thông tin đã được thu hồi.");
        }
        Shared shared = shared(state);
        if (shared.provider().equals(command.by())) {
            return Decision.refused(ReasonCode.NOT_YOURS, "Chỉ nơi nhận thông tin xác nhận đã đọc.");
        }
        return shared.readBy().contains(command.by())
                ? Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Cơ quan đã xác nhận đọc thông tin này.")
                : Decision.accepted(
                        new InformationAcknowledged(acknowledge.information(), command.by(), command.now()));
    }

    private boolean sees(AgencyCode agency, InformationState state) {
        return !(state instanceof Unshared)
                && WhoMaySee.ask(agency, handling(state)).sees();
    }

    private Decision<InformationEvent> recall(
            Command<InformationCommand> command, RecallInformation recall, InformationState state) {
        if (!sees(command.by(), state)) {
            return NO_SUCH;
        }
        if (!handling(state).provider().equals(command.by())) {
            return Decision.refused(ReasonCode.NOT_YOURS, "Chỉ bên cung cấp được thu hồi thông tin.");
        }
        return state instanceof Recalled
                ? Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Thông tin đã được thu hồi.")
                : Decision.accepted(
                        new InformationRecalled(recall.information(), command.by(), command.now(), recall.reason()));
    }

    @Override
    public Optional<List<AllowedStep>> allowed(InformationState state) {
        return switch (state) {
            case Unshared unshared -> Optional.empty();
            case Recalled recalled -> Optional.of(List.of());
            case Shared shared -> {
                List<AllowedStep> steps = new ArrayList<>();
                shared.unread().forEach(each -> steps.add(AllowedStep.of(each, AcknowledgeInformation.class)));
                steps.add(AllowedStep.of(shared.provider(), RecallInformation.class));
                yield Optional.of(steps);
            }
        };
    }

    @Override
    public InformationState evolve(InformationState state, InformationEvent event) {
        return switch (event) {
            case InformationShared shared -> new Shared(shared.by(), Set.copyOf(shared.audience()), Set.of());
            case InformationAcknowledged acknowledged -> shared(state).with(acknowledged.by());
            case InformationRecalled recalled -> new Recalled(shared(state));
        };
    }

    private static Shared shared(InformationState state) {
        return switch (state) {
            case Shared shared -> shared;
            case Recalled recalled -> recalled.last();
            case Unshared unshared -> throw new IllegalStateException("the log speaks of information never shared");
        };
    }

    @Override
    public Handling handling(InformationState state) {
        return Handling.apart(shared(state).provider(), shared(state).audience());
    }
}

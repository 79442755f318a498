package vn.lienthong.exchange.information;

import vn.lienthong.contract.information.InformationCommand;
import vn.lienthong.contract.information.InformationCommand.AcknowledgeInformation;
import vn.lienthong.contract.information.InformationCommand.ConfirmRemoval;
import vn.lienthong.contract.information.InformationEvent;
import vn.lienthong.contract.information.InformationEvent.InformationAcknowledged;
import vn.lienthong.contract.information.InformationEvent.RemovalConfirmed;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.information.InformationState.Shared;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What those that have information confirm: that they read a version of it, that they removed what was taken back. */
final class Reading {
    private Reading() {}

    static Decision<InformationEvent> acknowledge(
            Command<InformationCommand> command, AcknowledgeInformation acknowledge, Shared shared) {
        Integer version = acknowledge.version();
        if (version != null && version != shared.version()) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    "/version",
                    "Phiên bản đang có hiệu lực là %d; hãy đọc và xác nhận phiên bản ấy.".formatted(shared.version()),
                    null);
        }
        return shared.readBy().contains(command.by())
                ? Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Cơ quan đã xác nhận đọc thông tin này.")
                : Decision.accepted(new InformationAcknowledged(
                        acknowledge.information(),
                        command.by(),
                        command.now(),
                        shared.version() == 1 ? null : shared.version()));
    }

    static Decision<InformationEvent> removed(
            Command<InformationCommand> command, ConfirmRemoval confirm, Shared shared) {
        Holder holder = shared.holders().get(command.by());
        Holder.Stage stage = holder == null ? Holder.Stage.HAD : holder.stage();
        return switch (stage) {
            case REVOKED -> Decision.accepted(new RemovalConfirmed(confirm.information(), command.by(), command.now()));
            case REMOVED -> Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Cơ quan đã xác nhận gỡ thông tin này.");
            case HAS, HAD ->
                Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Bên cung cấp không yêu cầu cơ quan gỡ thông tin này.");
        };
    }
}

package vn.lienthong.intake.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.MessageTypes;
import vn.lienthong.contract.desk.DeskCommand;
import vn.lienthong.contract.desk.DeskOfficer;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.intake.door.Admission.Verdict.Admitted;
import vn.lienthong.runtime.web.Caller;

/**
 * Whose work an officer may arrange at the agency's desk: each their own, who leads the agency everybody's. What an officer has
 * seen is marked by nobody else. An agency's system arranges the desk as it likes. Judged is what the door lets in, whose texts it has
 * cleaned, and not what was sent.
 */
final class WhoMayArrange {
    private WhoMayArrange() {}

    /** Whether it is asked at all: of what an officer sends that is to be a command at a desk. */
    static boolean isAsked(Caller caller, Arrival arrival) {
        return caller.officer() != null
                && MessageTypes.carries(arrival.attributes().getOrDefault("type", ""), DeskCommand.class);
    }

    /** What stands against it; nothing if it is no command at a desk, or an agency's system sends it. */
    static List<Reason> against(Caller caller, Admitted admitted) {
        return caller.officer() != null && admitted.command().content() instanceof DeskCommand command
                ? against(caller, command)
                : List.of();
    }

    private static List<Reason> against(Caller caller, DeskCommand command) {
        return switch (command) {
            case DeskCommand.AssignMatter assign ->
                caller.leads() || isSelf(caller, assign.to())
                        ? List.of()
                        : reason(
                                "/to",
                                "Đồng chí chỉ tự nhận việc về mình được; giao cho người khác hoặc thôi giao là việc của phụ trách cơ quan.");
            case DeskCommand.HandOver over ->
                caller.leads() || isSelf(caller, over.from())
                        ? List.of()
                        : reason(
                                "/from",
                                "Đồng chí chỉ bàn giao được việc của chính mình; bàn giao thay người khác là việc của phụ trách cơ quan.");
            case DeskCommand.LookAtDesk look ->
                isSelf(caller, look.officer())
                        ? List.of()
                        : reason("/officer", "Mỗi cán bộ tự đánh dấu điều chính mình đã xem.");
            case DeskCommand.SaveList save -> ofList(caller, save.officer());
            case DeskCommand.RemoveList remove -> ofList(caller, remove.officer());
            case DeskCommand.WriteNote note -> List.of();
        };
    }

    private static List<Reason> ofList(Caller caller, DeskOfficer officer) {
        return isSelf(caller, officer) ? List.of() : reason("/officer", "Mỗi cán bộ tự lưu danh sách của chính mình.");
    }

    private static boolean isSelf(Caller caller, @Nullable DeskOfficer officer) {
        return officer != null && caller.name().equals(officer.login());
    }

    private static List<Reason> reason(String pointer, String detailVi) {
        return List.of(Reason.of(ReasonCode.NOT_YOURS, pointer, detailVi));
    }
}

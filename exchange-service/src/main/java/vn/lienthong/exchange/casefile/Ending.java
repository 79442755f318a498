package vn.lienthong.exchange.casefile;

import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileCommand.CloseCaseFile;
import vn.lienthong.contract.casefile.CaseFileCommand.RetractCaseFile;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileClosed;
import vn.lienthong.contract.casefile.CaseFileEvent.CaseFileRetracted;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Bringing a case file to its end. */
final class Ending {
    private Ending() {}

    static Decision<CaseFileEvent> closed(Command<CaseFileCommand> command, Open open, CloseCaseFile close) {
        return Turn.atRest(open, held -> {
            Folder folder = held.folder();
            return folder.joint().partners().isEmpty() || folder.handled().isDecided()
                    ? Decision.accepted(new CaseFileClosed(
                            close.caseFile(),
                            command.by(),
                            command.now(),
                            close.result(),
                            folder.joint().lead()))
                    : refused(
                            "Vụ việc có cơ quan phối hợp: cơ quan chủ trì phải đề xuất phương án, lấy ý kiến và quyết định xử lý"
                                    + " trước khi kết thúc.",
                            Rule.HANDLING_AGREED.cited());
        });
    }

    static Decision<CaseFileEvent> retracted(Command<CaseFileCommand> command, Open open, RetractCaseFile retract) {
        return Turn.atRest(open, held -> {
            Folder folder = held.folder();
            boolean untouched =
                    folder.holding().former().isEmpty() && !folder.handled().isDecided();
            return untouched
                    ? Decision.accepted(
                            new CaseFileRetracted(retract.caseFile(), command.by(), command.now(), retract.because()))
                    : refused(
                            "Hồ sơ đã qua cơ quan khác hoặc đã có quyết định xử lý thì không rút được; hãy kết thúc vụ việc.",
                            Rule.CUSTODY_CHAIN.cited());
        });
    }

    private static Decision<CaseFileEvent> refused(String detail, String basis) {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, null, detail, basis);
    }
}

package vn.lienthong.exchange.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.CustodyCommand.AcceptTransfer;
import vn.lienthong.contract.casefile.CustodyCommand.ReturnTransfer;
import vn.lienthong.contract.casefile.CustodyEvent.TransferAccepted;
import vn.lienthong.contract.casefile.CustodyEvent.TransferReturned;
import vn.lienthong.contract.casefile.Reserve;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.casefile.Transfer;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Offered;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.registry.calendar.Counting;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Taking over a file that was offered, or giving it back to its giver. */
record Receiving(Supplier<Directory> directory) {
    Decision<CaseFileEvent> accepted(Command<CaseFileCommand> command, Open open, AcceptTransfer accept) {
        return byTheReceiver(command, open, offered -> {
            List<Reason> wrong = new ArrayList<>(Chain.forged(offered.folder(), accept));
            wrong.addAll(Inventories.wrong(offered.transfer().inventory(), accept.found()));
            return wrong.isEmpty() ? Decision.accepted(event(command, offered, accept)) : new Decision.Refused<>(wrong);
        });
    }

    private TransferAccepted event(Command<CaseFileCommand> command, Offered offered, AcceptTransfer accept) {
        Folder folder = offered.folder();
        Transfer transfer = offered.transfer();
        List<Reserve> reserves = Inventories.reserves(transfer.inventory(), accept.found());
        Proceedings proceedings = new Proceedings(directory.get(), transfer.kind(), offered.receiver());
        TimeLimit handling = proceedings.handling(transfer.since(), command.now());
        List<AgencyCode> audience = proceedings.audience(folder, List.of(), Counting.day(command.now()));
        return Chain.linked(
                folder,
                link -> new TransferAccepted(
                        accept.caseFile(),
                        command.by(),
                        command.now(),
                        folder.holder(),
                        accept.found(),
                        accept.note(),
                        reserves,
                        handling,
                        audience,
                        link));
    }

    static Decision<CaseFileEvent> returned(Command<CaseFileCommand> command, Open open, ReturnTransfer back) {
        return byTheReceiver(command, open, offered -> {
            Folder folder = offered.folder();
            List<Reason> wrong = Chain.forged(folder, back);
            if (!wrong.isEmpty()) {
                return new Decision.Refused<>(wrong);
            }
            return Decision.accepted(Chain.linked(
                    folder,
                    link -> new TransferReturned(
                            back.caseFile(),
                            command.by(),
                            command.now(),
                            folder.holder(),
                            back.ground(),
                            back.explanation(),
                            link)));
        });
    }

    private static Decision<CaseFileEvent> byTheReceiver(
            Command<CaseFileCommand> command, Open open, Function<Offered, Decision<CaseFileEvent>> decision) {
        if (!(open instanceof Offered offered)) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    null,
                    "Không có việc chuyển hồ sơ nào đang chờ trả lời; %s đang giữ hồ sơ."
                            .formatted(open.folder().holder()),
                    Rule.TRANSFER.cited());
        }
        return offered.receiver().equals(command.by())
                ? decision.apply(offered)
                : Decision.refused(
                        ReasonCode.NOT_YOURS,
                        "Hồ sơ được chuyển cho %s; chỉ cơ quan đó nhận hoặc trả lại.".formatted(offered.receiver()));
    }
}

package vn.lienthong.exchange.casefile;

import java.util.function.Supplier;
import vn.lienthong.contract.casefile.CaseFileCommand;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.casefile.JointCommand.ContributeToCaseFile;
import vn.lienthong.contract.casefile.JointCommand.JoinCaseFile;
import vn.lienthong.contract.casefile.JointCommand.LeaveCaseFile;
import vn.lienthong.contract.casefile.JointEvent.Contributed;
import vn.lienthong.contract.casefile.JointEvent.PartnerJoined;
import vn.lienthong.contract.casefile.JointEvent.PartnerLeft;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.registry.Directory;
import vn.lienthong.registry.basis.Rule;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Taking part in a case, and what each gives to it. */
record Partnering(Supplier<Directory> directory) {
    Decision<CaseFileEvent> joined(Command<CaseFileCommand> command, Open open, JoinCaseFile join) {
        return open.folder().takesPart(command.by())
                ? Decision.refused(
                        ReasonCode.ILLEGAL_TRANSITION,
                        null,
                        "Cơ quan đã tham gia vụ việc này.",
                        Rule.PARTICIPATION.cited())
                : Decision.accepted(new PartnerJoined(
                        join.caseFile(),
                        command.by(),
                        command.now(),
                        join.because(),
                        new Limits(directory.get()).opinions(open.folder().handled(), command.now())));
    }

    static Decision<CaseFileEvent> left(Command<CaseFileCommand> command, LeaveCaseFile leave) {
        return Decision.accepted(new PartnerLeft(leave.caseFile(), command.by(), command.now(), leave.because()));
    }

    static Decision<CaseFileEvent> contributed(Command<CaseFileCommand> command, Open open, ContributeToCaseFile give) {
        boolean first = !open.folder().joint().credited().contains(command.by());
        return Decision.accepted(
                new Contributed(give.caseFile(), command.by(), command.now(), give.contribution(), first));
    }
}

package vn.lienthong.tips;

import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AskReporter;
import vn.lienthong.contract.tip.TipCommand.ReopenTip;
import vn.lienthong.contract.tip.TipCommand.ReporterAdds;
import vn.lienthong.contract.tip.TipDialogue;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.ReporterAsked;
import vn.lienthong.contract.tip.TipFold;
import vn.lienthong.contract.tip.TipState.Over;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** What is said between the receiver and whoever reported it. */
record Reporters(Settling settling) {
    private static final String REOPENED = "Người báo tin bổ sung sau khi tin báo đã kết thúc.";
    private static final String ENOUGH =
            "Tin báo này đã được bổ sung %d lần, không nhận thêm bằng biên nhận; hãy gọi đường dây nóng của cơ quan tiếp nhận."
                    .formatted(TipDialogue.MOST);

    static Decision<TipEvent> asked(Command<TipCommand> command, AskReporter ask) {
        return Decision.accepted(new ReporterAsked(ask.tip(), command.by(), command.now(), ask.question()));
    }

    /** It is kept, and opens again what was over: somebody owes the next step. */
    Decision<TipEvent> added(Command<TipCommand> command, Received before, ReporterAdds adds) {
        TipDialogue dialogue = before.folder().dialogue();
        if (dialogue.additions() >= TipDialogue.MOST) {
            return Decision.refused(ReasonCode.TOO_MANY, ENOUGH);
        }
        ReporterAdded added = new ReporterAdded(
                adds.tip(),
                command.by(),
                command.now(),
                adds.text(),
                adds.attachments(),
                !dialogue.open().isEmpty());
        return before instanceof Over && TipFold.after(before, added) instanceof Over over
                ? again(command, over, added)
                : Decision.accepted(added);
    }

    private Decision<TipEvent> again(Command<TipCommand> command, Over over, ReporterAdded added) {
        return Decision.accepted(added, settling.reopening(command, over, new ReopenTip(added.tip(), REOPENED, null)));
    }
}

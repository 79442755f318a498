package vn.lienthong.tips;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.casefile.CaseFileId;
import vn.lienthong.contract.casefile.TimeLimit;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.CloseTip;
import vn.lienthong.contract.tip.TipCommand.DismissTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReopenTip;
import vn.lienthong.contract.tip.TipCommand.SubstantiateTip;
import vn.lienthong.contract.tip.TipCommand.VerifyTip;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipClosed;
import vn.lienthong.contract.tip.TipEvent.TipDismissed;
import vn.lienthong.contract.tip.TipEvent.TipRated;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.TipSubstantiated;
import vn.lienthong.contract.tip.TipEvent.VerificationBegun;
import vn.lienthong.contract.tip.TipFold;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.Closed;
import vn.lienthong.contract.tip.TipState.Concluded;
import vn.lienthong.contract.tip.TipState.Over;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.contract.tip.TipWorth;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Looking into a tip, and what it comes to. */
record Settling(Supplier<Directory> directory) {
    static Decision<TipEvent> begun(Command<TipCommand> command, Accepted accepted, VerifyTip verify) {
        return Decision.accepted(new VerificationBegun(
                verify.tip(),
                command.by(),
                command.now(),
                verify.unit(),
                verify.post(),
                verify.note(),
                accepted.folder().watchers().stream().sorted().toList()));
    }

    Decision<TipEvent> substantiated(Command<TipCommand> command, Accepted accepted, SubstantiateTip found) {
        return verified(
                accepted,
                new TipSubstantiated(
                        found.tip(),
                        command.by(),
                        command.now(),
                        found.caseFile(),
                        found.finding(),
                        limits().closing(command.now())));
    }

    Decision<TipEvent> dismissed(Command<TipCommand> command, Accepted accepted, DismissTip dismiss) {
        return verified(
                accepted,
                new TipDismissed(
                        dismiss.tip(), command.by(), command.now(), dismiss.reason(), limits().closing(command.now())));
    }

    private static Decision<TipEvent> verified(Accepted accepted, TipEvent conclusion) {
        return !accepted.begun()
                ? Decision.refused(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "Tin báo chưa được phân công xác minh; hãy phân công trước khi kết luận.")
                : Decision.accepted(conclusion);
    }

    static Decision<TipEvent> closed(Command<TipCommand> command, CloseTip close) {
        return Decision.accepted(new TipClosed(close.tip(), command.by(), command.now(), close.outcome()));
    }

    Decision<TipEvent> reopened(Command<TipCommand> command, Over over, ReopenTip reopen) {
        return Decision.accepted(reopening(command, over, reopen));
    }

    /** To whoever had taken it up, unless they stand too near to those concerned by now, or else to the receiver, with a time from that day on. */
    TipReopened reopening(Command<TipCommand> command, Over over, ReopenTip reopen) {
        TipFolder folder = over.folder();
        TipFolder.TakenUp taken = folder.taken();
        if (taken != null
                && RoundThoseConcerned.of(directory.get(), folder, command.now())
                        .holds(taken.by())) {
            taken = null;
        }
        AgencyCode to = taken == null ? folder.receiver() : taken.by();
        Received again = (Received) TipFold.after(over, reopened(command, reopen, to, taken != null, null));
        TimeLimit limit = taken == null
                ? limits().screening(command.now())
                : limits().settling(again.folder(), to, command.now());
        return reopened(command, reopen, to, taken != null, limit);
    }

    private static TipReopened reopened(
            Command<TipCommand> command, ReopenTip reopen, AgencyCode to, boolean taken, @Nullable TimeLimit limit) {
        return new TipReopened(
                reopen.tip(), command.by(), command.now(), reopen.text(), reopen.attachments(), to, taken, limit);
    }

    static Decision<TipEvent> rated(Command<TipCommand> command, TipState state, RateTip rate) {
        return rate.worth() == TipWorth.LED_TO_CASE && caseFile(state) == null
                ? Decision.refused(
                        ReasonCode.SCHEMA,
                        "/worth",
                        "Tin báo chưa gắn với hồ sơ vụ việc nào; hãy kết luận tin báo có căn cứ trước.",
                        null)
                : Decision.accepted(new TipRated(rate.tip(), command.by(), command.now(), rate.worth(), rate.note()));
    }

    private static @Nullable CaseFileId caseFile(TipState state) {
        return switch (state) {
            case Concluded concluded -> concluded.caseFile();
            case Closed closed -> closed.caseFile();
            default -> null;
        };
    }

    private TipLimits limits() {
        return new TipLimits(directory.get());
    }
}

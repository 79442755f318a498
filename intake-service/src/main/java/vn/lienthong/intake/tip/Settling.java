package vn.lienthong.intake.tip;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.casefile.CaseFileId;
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
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.Closed;
import vn.lienthong.contract.tip.TipState.Concluded;
import vn.lienthong.contract.tip.TipState.Over;
import vn.lienthong.contract.tip.TipWorth;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Looking into a tip, and what it comes to. */
record Settling(Supplier<Directory> directory) {
    static Decision<TipEvent> begun(Command<TipCommand> command, VerifyTip verify) {
        return Decision.accepted(new VerificationBegun(
                verify.tip(), command.by(), command.now(), verify.unit(), verify.post(), verify.note()));
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
        return accepted.unit() == null
                ? Decision.refused(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "Tin báo chưa được phân công xác minh; hãy phân công trước khi kết luận.")
                : Decision.accepted(conclusion);
    }

    static Decision<TipEvent> closed(Command<TipCommand> command, CloseTip close) {
        return Decision.accepted(new TipClosed(close.tip(), command.by(), command.now(), close.outcome()));
    }

    Decision<TipEvent> reopened(Command<TipCommand> command, Over over, ReopenTip reopen) {
        TipFolder folder = over.folder();
        TipFolder.TakenUp taken = folder.taken();
        Instant now = command.now();
        return Decision.accepted(new TipReopened(
                reopen.tip(),
                command.by(),
                now,
                reopen.text(),
                reopen.attachments(),
                taken == null ? folder.receiver() : taken.by(),
                taken != null,
                taken == null ? limits().screening(now) : limits().settling(folder.nature(), taken.by(), now, now)));
    }

    /** Whoever looked into it knows what it was worth. */
    static boolean isRateable(TipState state) {
        return switch (state) {
            case Accepted accepted -> accepted.unit() != null;
            case Concluded concluded -> true;
            case Closed closed -> true;
            default -> false;
        };
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

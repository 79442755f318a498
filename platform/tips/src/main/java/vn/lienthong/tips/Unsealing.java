package vn.lienthong.tips;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.IdentityCommand;
import vn.lienthong.contract.tip.IdentityCommand.ApproveUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.AskUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.ByAnOfficer;
import vn.lienthong.contract.tip.IdentityCommand.EraseIdentity;
import vn.lienthong.contract.tip.IdentityCommand.RefuseUnsealing;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.IdentityEvent;
import vn.lienthong.contract.tip.IdentityEvent.IdentityErased;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingApproved;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingAsked;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingEnded;
import vn.lienthong.contract.tip.IdentityEvent.UnsealingRefused;
import vn.lienthong.contract.tip.SealedIdentity;
import vn.lienthong.contract.tip.SealedIdentity.Asked;
import vn.lienthong.contract.tip.SealedIdentity.Kept;
import vn.lienthong.contract.tip.SealedIdentity.Open;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The sealed identity of whoever reported a tip: it takes two officers of the receiver, each under an own account, to open it. */
record Unsealing(Supplier<Directory> directory) {
    /** @param command the receiver's */
    Decision<TipEvent> decided(Command<TipCommand> command, TipFolder folder, IdentityCommand content) {
        SealedIdentity identity = folder.identity().at(command.now());
        Decision<TipEvent> decision = switch (content) {
            case SealIdentity seal -> Sealing.decided(command, identity, seal);
            case ByAnOfficer act -> acted(command, identity, act);
        };
        boolean over = !identity.equals(folder.identity());
        return over && decision instanceof Decision.Accepted<TipEvent>(var events)
                ? new Decision.Accepted<>(Stream.concat(Stream.of(ended(folder, command.now())), events.stream())
                        .toList())
                : decision;
    }

    private Decision<TipEvent> acted(Command<TipCommand> command, SealedIdentity identity, ByAnOfficer act) {
        String account = command.account();
        if (account == null) {
            return Decision.refused(
                    ReasonCode.NOT_YOURS,
                    "Việc này phải do cán bộ có quyền mở niêm phong làm bằng tài khoản của chính mình, không phải hệ"
                            + " thống của cơ quan.");
        }
        if (!(identity instanceof Kept kept)) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION,
                    identity instanceof SealedIdentity.Erased
                            ? "Nhân thân người báo đã được xóa hẳn."
                            : "Tin báo không có nhân thân nào được niêm phong.");
        }
        return switch (act) {
            case AskUnsealing ask -> asked(command, kept, ask, account);
            case ApproveUnsealing approve -> approved(command, kept, approve, account);
            case RefuseUnsealing refuse -> refused(command, kept, refuse, account);
            case EraseIdentity erase ->
                Decision.accepted(new IdentityErased(
                        erase.tip(), command.by(), command.now(), kept.sealing(), account, erase.reason()));
        };
    }

    private Decision<TipEvent> asked(Command<TipCommand> command, Kept kept, AskUnsealing ask, String account) {
        return kept instanceof SealedIdentity.Closed
                ? Decision.accepted(new UnsealingAsked(
                        ask.tip(),
                        command.by(),
                        command.now(),
                        command.id(),
                        account,
                        ask.reason(),
                        limits().approving(command.now())))
                : Decision.refused(
                        ReasonCode.ILLEGAL_TRANSITION,
                        kept instanceof Asked
                                ? "Đã có đề nghị mở niêm phong đang chờ; hãy đồng ý hoặc không mở trước."
                                : "Niêm phong đang mở cho hai cán bộ; hãy chờ hết thời gian ấy, hoặc niêm phong lại"
                                        + " trước.");
    }

    private Decision<TipEvent> approved(
            Command<TipCommand> command, Kept kept, ApproveUnsealing approve, String account) {
        if (!(kept instanceof Asked asked)) {
            return notAsked();
        }
        if (!approve.ask().equals(asked.ask())) {
            return another();
        }
        return account.equals(asked.asker())
                ? Decision.refused(
                        ReasonCode.NOT_YOURS, "Người thứ hai phải là cán bộ khác: không ai tự đồng ý với mình.")
                : Decision.accepted(new UnsealingApproved(
                        approve.tip(),
                        command.by(),
                        command.now(),
                        asked.asker(),
                        account,
                        limits().unsealed(command.now())));
    }

    private static Decision<TipEvent> refused(
            Command<TipCommand> command, Kept kept, RefuseUnsealing refuse, String account) {
        @Nullable
        String ask = switch (kept) {
            case Asked asked -> asked.ask();
            case Open open -> open.ask();
            case SealedIdentity.Closed closed -> null;
        };
        if (ask == null) {
            return notAsked();
        }
        return refuse.ask().equals(ask)
                ? Decision.accepted(
                        new UnsealingRefused(refuse.tip(), command.by(), command.now(), account, refuse.reason()))
                : another();
    }

    private static Decision<TipEvent> another() {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION,
                "/ask",
                "Đề nghị ấy không còn, nay là đề nghị khác; hãy đọc lý do mới ở trang tin báo rồi quyết lại.",
                null);
    }

    private static Decision<TipEvent> notAsked() {
        return Decision.refused(
                ReasonCode.ILLEGAL_TRANSITION,
                "Không có đề nghị mở niêm phong nào đang chờ, hoặc đề nghị đã hết hạn; hãy đề nghị lại.");
    }

    /** What time alone brings about: nobody agreed, or it could be read long enough. */
    static IdentityEvent ended(TipFolder folder, Instant now) {
        return new UnsealingEnded(folder.tip(), folder.receiver(), now, folder.identity() instanceof Open);
    }

    private TipLimits limits() {
        return new TipLimits(directory.get());
    }
}

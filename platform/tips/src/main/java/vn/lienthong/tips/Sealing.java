package vn.lienthong.tips;

import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.IdentityCommand.SealIdentity;
import vn.lienthong.contract.tip.IdentityEvent.IdentitySealed;
import vn.lienthong.contract.tip.SealedIdentity;
import vn.lienthong.contract.tip.SealedIdentity.Kept;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** An identity is sealed: the first by anybody of the receiver, one that takes its place only by an officer who may unseal. */
final class Sealing {
    private Sealing() {}

    static Decision<TipEvent> decided(Command<TipCommand> command, SealedIdentity identity, SealIdentity seal) {
        if (!(identity instanceof Kept kept)) {
            return Decision.accepted(sealed(command, seal, null));
        }
        if (seal.reason() == null) {
            return Decision.refused(
                    ReasonCode.ILLEGAL_TRANSITION, "Tin báo đã có nhân thân được niêm phong; muốn thay thì nêu lý do.");
        }
        return command.account() == null
                ? Decision.refused(
                        ReasonCode.NOT_YOURS,
                        "Thay nhân thân là hủy bản trước, nên phải do cán bộ có quyền mở niêm phong làm bằng tài khoản"
                                + " của chính mình.")
                : Decision.accepted(sealed(command, seal, kept));
    }

    private static IdentitySealed sealed(Command<TipCommand> command, SealIdentity seal, @Nullable Kept before) {
        return new IdentitySealed(
                seal.tip(),
                command.by(),
                command.now(),
                seal.sealing(),
                before == null ? null : before.sealing(),
                before == null ? null : command.account(),
                seal.reason());
    }
}

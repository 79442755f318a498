package vn.lienthong.tips;

import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.LinkCommand;
import vn.lienthong.contract.tip.LinkCommand.LinkTip;
import vn.lienthong.contract.tip.LinkCommand.UnlinkTip;
import vn.lienthong.contract.tip.LinkEvent.TipLinked;
import vn.lienthong.contract.tip.LinkEvent.TipUnlinked;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Two tips are of one matter, or are not: said of one of them. That the sender may see the other as well, the door has asked. */
final class Linking {
    /** So many others one tip is linked to at most: whoever reads it reads them all. */
    static final int MOST = 100;

    private static final String OTHER = "/other";

    private Linking() {}

    static Decision<TipEvent> decided(Command<TipCommand> command, TipFolder folder, LinkCommand said) {
        if (said.tip().equals(said.other())) {
            return Decision.refused(ReasonCode.SCHEMA, OTHER, "Tin báo không gắn với chính nó.", null);
        }
        if (said.reason().isBlank()) {
            return Decision.refused(ReasonCode.SCHEMA, "/reason", "Cần nêu lý do.", null);
        }
        boolean linked = folder.links().contains(said.other());
        return switch (said) {
            case LinkTip link -> linked ? refused("Hai tin báo đã được gắn với nhau.") : linked(command, folder, link);
            case UnlinkTip unlink ->
                linked
                        ? Decision.accepted(new TipUnlinked(
                                unlink.tip(), command.by(), command.now(), unlink.other(), unlink.reason()))
                        : refused(
                                "Tin báo này không gắn với tin báo kia; nếu tin kia được gắn với tin này thì hãy tách ở tin kia.");
        };
    }

    private static Decision<TipEvent> linked(Command<TipCommand> command, TipFolder folder, LinkTip link) {
        return folder.links().size() < MOST
                ? Decision.accepted(new TipLinked(link.tip(), command.by(), command.now(), link.other(), link.reason()))
                : Decision.refused(
                        ReasonCode.TOO_MANY,
                        OTHER,
                        "Một tin báo gắn với nhiều nhất %d tin khác.".formatted(MOST),
                        null);
    }

    private static Decision<TipEvent> refused(String why) {
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, OTHER, why, null);
    }
}

package vn.lienthong.exchange.casefile;

import java.util.function.Function;
import java.util.function.Predicate;
import vn.lienthong.contract.casefile.CaseFileEvent;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.casefile.CaseFileState.Held;
import vn.lienthong.exchange.casefile.CaseFileState.Open;
import vn.lienthong.exchange.casefile.CaseFileState.Opened;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Whose turn it is: asked before anything else, so that who may not see the file learns nothing of it. */
record Turn(Command<?> command, CaseFileState state) {
    Decision<CaseFileEvent> ofTheHolder(Function<Open, Decision<CaseFileEvent>> decision) {
        return of(
                folder -> folder.holder().equals(command.by()),
                "Chỉ cơ quan đang giữ hồ sơ được thực hiện việc này.",
                decision);
    }

    Decision<CaseFileEvent> ofTheLeader(Function<Open, Decision<CaseFileEvent>> decision) {
        return of(
                folder -> folder.leader().equals(command.by()),
                "Chỉ cơ quan chủ trì (hoặc cơ quan giữ hồ sơ khi chưa giao chủ trì) được thực hiện việc này.",
                decision);
    }

    Decision<CaseFileEvent> ofAPartner(Function<Open, Decision<CaseFileEvent>> decision) {
        return of(
                folder -> folder.joint().partners().contains(command.by()),
                "Chỉ cơ quan phối hợp trong vụ việc được thực hiện việc này.",
                decision);
    }

    Decision<CaseFileEvent> ofWhoTakesPart(Function<Open, Decision<CaseFileEvent>> decision) {
        return of(
                folder -> folder.takesPart(command.by()),
                "Chỉ cơ quan giữ hồ sơ, chủ trì hoặc phối hợp được thực hiện việc này; hãy tham gia vụ việc trước.",
                decision);
    }

    Decision<CaseFileEvent> ofWhoeverSees(Function<Open, Decision<CaseFileEvent>> decision) {
        return of(folder -> true, "", decision);
    }

    private Decision<CaseFileEvent> of(
            Predicate<Folder> may, String whoMay, Function<Open, Decision<CaseFileEvent>> decision) {
        if (!(state instanceof Opened opened)
                || !WhoMaySee.ask(command.by(), CaseFiles.seen(opened.folder())).sees()) {
            return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có hồ sơ vụ việc nào mang mã này.");
        }
        if (!may.test(opened.folder())) {
            return Decision.refused(ReasonCode.NOT_YOURS, whoMay);
        }
        return opened instanceof Open open
                ? decision.apply(open)
                : Decision.refused(ReasonCode.ILLEGAL_TRANSITION, "Vụ việc đã kết thúc.");
    }

    /** Goes on only where the file neither is on its way nor disputed. */
    static Decision<CaseFileEvent> atRest(Open open, Function<Held, Decision<CaseFileEvent>> decision) {
        return switch (open) {
            case Held held -> decision.apply(held);
            case CaseFileState.Offered offered ->
                Decision.refused(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "Hồ sơ đang được chuyển cho %s; hãy chờ trả lời hoặc rút lại trước."
                                .formatted(offered.receiver()));
            case CaseFileState.Disputed disputed ->
                Decision.refused(
                        ReasonCode.ILLEGAL_TRANSITION,
                        "Thẩm quyền đang có tranh chấp; hãy chờ quyết định của %s."
                                .formatted(disputed.dispute().superior()));
        };
    }
}

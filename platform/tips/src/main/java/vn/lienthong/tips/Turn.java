package vn.lienthong.tips;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.contract.tip.TipStep;
import vn.lienthong.registry.visibility.Handling;
import vn.lienthong.registry.visibility.WhoMaySee;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** Whose turn it is: asked before anything else, so that who may not see the tip learns nothing of it. */
record Turn(Command<TipCommand> command, TipState state) {
    static final String NOT_IN_HAND = "Tin báo đang được hỏi lại, đang được chuyển, hoặc đã có kết luận.";
    static final String NOT_ACCEPTED = "Tin báo chưa được thụ lý, hoặc đã có kết luận.";
    static final String NOT_VERIFIED = "Tin báo chưa được thụ lý và phân công xác minh, hoặc đã có kết luận.";

    /** Goes on only where it stands so, and it is the sender's turn. */
    <S extends Open> Decision<TipEvent> on(
            Class<S> standing, String otherwise, Function<S, Decision<TipEvent>> decision) {
        if (!isSeen()) {
            return unknown();
        }
        if (!standing.isInstance(state)) {
            return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, otherwise);
        }
        S open = standing.cast(state);
        return open.owes().equals(command.by())
                ? decision.apply(open)
                : Decision.refused(
                        ReasonCode.NOT_YOURS, "Tin báo đang ở cơ quan khác: đến lượt %s.".formatted(open.owes()));
    }

    /** Goes on only where the step is allowed, and to the sender. */
    Decision<TipEvent> allowed(String otherwise, Supplier<Decision<TipEvent>> decision) {
        if (!isSeen()) {
            return unknown();
        }
        List<AgencyCode> whose = TipStep.of(state).stream()
                .filter(step -> step.command() == command.content().getClass())
                .map(TipStep::by)
                .toList();
        if (whose.isEmpty()) {
            return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, otherwise);
        }
        return whose.contains(command.by())
                ? decision.get()
                : Decision.refused(
                        ReasonCode.NOT_YOURS,
                        "Việc này của %s."
                                .formatted(whose.stream().map(AgencyCode::value).collect(Collectors.joining(", "))));
    }

    /** Goes on only for the receiver; nobody else learns whether there is anything. */
    Decision<TipEvent> ofReceiver(Function<TipFolder, Decision<TipEvent>> decision) {
        if (!isSeen() || !(state instanceof Received received)) {
            return unknown();
        }
        return received.folder().receiver().equals(command.by())
                ? decision.apply(received.folder())
                : Decision.refused(
                        ReasonCode.NOT_YOURS,
                        "Nhân thân người báo, nếu có, chỉ do cơ quan tiếp nhận tin báo giữ và mở.");
    }

    /** Goes on for everybody who may see it, however it stands. */
    Decision<TipEvent> seen(Function<TipFolder, Decision<TipEvent>> decision) {
        return isSeen() && state instanceof Received received ? decision.apply(received.folder()) : unknown();
    }

    private boolean isSeen() {
        return state instanceof Received received
                && WhoMaySee.ask(command.by(), seen(received)).sees();
    }

    private static Decision<TipEvent> unknown() {
        return Decision.refused(ReasonCode.NO_SUCH_MATTER, "Không có tin báo nào mang mã này.");
    }

    static Handling seen(Received received) {
        return Handling.of(received.folder().receiver(), received.folder().audience());
    }
}

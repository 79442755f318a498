package vn.lienthong.tips;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.SetCallBack;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** When whoever reported a tip is called back. What was agreed is owed, however late it arrives; only what must be a slip is refused. */
final class CallBacks {
    private static final String PLACE = "/callBackAt";
    private static final Duration BEHIND = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(365);

    private CallBacks() {}

    /** What was decided of the tip, and the call that was agreed with it. */
    static Decision<TipEvent> agreed(Command<TipCommand> command, ReceiveTip receive, Decision<TipEvent> received) {
        Instant at = receive.callBackAt();
        if (at == null || !(received instanceof Decision.Accepted<TipEvent>(var events))) {
            return received;
        }
        List<TipEvent> all = new ArrayList<>(events);
        all.add(set(command, new TipId(UUID.fromString(command.matter())), at, null));
        return isSlip(at, command.now()) ? slip() : new Decision.Accepted<>(List.copyOf(all));
    }

    static Decision<TipEvent> set(Command<TipCommand> command, SetCallBack set) {
        Instant at = set.callBackAt();
        if (at == null && set.note() == null) {
            return Decision.refused(
                    ReasonCode.SCHEMA,
                    PLACE,
                    "Hãy ghi giờ gọi lại; nếu không hẹn nữa thì ghi kết quả cuộc gọi, hoặc lý do, ở note.",
                    null);
        }
        return isSlip(at, command.now()) ? slip() : Decision.accepted(set(command, set.tip(), at, set.note()));
    }

    private static CallBackSet set(
            Command<TipCommand> command, TipId tip, @Nullable Instant at, @Nullable String note) {
        return new CallBackSet(tip, command.by(), command.now(), at, note);
    }

    private static boolean isSlip(@Nullable Instant at, Instant now) {
        return at != null && (at.isBefore(now.minus(BEHIND)) || at.isAfter(now.plus(AHEAD)));
    }

    private static Decision<TipEvent> slip() {
        return Decision.refused(
                ReasonCode.IMPOSSIBLE_DATE,
                PLACE,
                "Giờ gọi lại phải trong một năm tới; hãy xem lại ngày và năm.",
                null);
    }
}

package vn.lienthong.tips;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.SetCallBack;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipId;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** When whoever reported a tip is called back. What was agreed is owed, also when its hour is past; only what is too far ahead is refused. */
final class CallBacks {
    private static final String PLACE = "/callBackAt";
    private static final Duration AHEAD = Duration.ofDays(365);

    private CallBacks() {}

    /** What was decided of the tip, and the call that was agreed with it; refused with all that is wrong with either. */
    static Decision<TipEvent> agreed(Command<TipCommand> command, ReceiveTip receive, Decision<TipEvent> received) {
        Instant at = receive.callBackAt();
        if (at == null) {
            return received;
        }
        List<Reason> wrong = wrong(at, command.now());
        return switch (received) {
            case Decision.Refused<TipEvent>(var reasons) -> new Decision.Refused<>(both(reasons, wrong));
            case Decision.Accepted<TipEvent>(var events) ->
                wrong.isEmpty()
                        ? new Decision.Accepted<>(both(
                                events, List.of(set(command, new TipId(UUID.fromString(command.matter())), at, null))))
                        : new Decision.Refused<>(wrong);
        };
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
        List<Reason> wrong = wrong(at, command.now());
        return wrong.isEmpty()
                ? Decision.accepted(set(command, set.tip(), at, set.note()))
                : new Decision.Refused<>(wrong);
    }

    private static CallBackSet set(
            Command<TipCommand> command, TipId tip, @Nullable Instant at, @Nullable String note) {
        return new CallBackSet(tip, command.by(), command.now(), at, note);
    }

    private static List<Reason> wrong(@Nullable Instant at, Instant now) {
        return at == null || !at.isAfter(now.plus(AHEAD))
                ? List.of()
                : List.of(Reason.of(
                        ReasonCode.IMPOSSIBLE_DATE,
                        PLACE,
                        "Giờ gọi lại không được quá một năm tới; hãy xem lại ngày và năm."));
    }

    private static <T> List<T> both(List<? extends T> some, List<? extends T> others) {
        return Stream.<T>concat(some.stream(), others.stream()).toList();
    }
}

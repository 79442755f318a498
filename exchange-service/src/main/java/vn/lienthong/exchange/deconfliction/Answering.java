package vn.lienthong.exchange.deconfliction;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.contract.deconfliction.DeconflictionCommand;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConcludeSuspicion;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.ConsentToContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.DeclineContact;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.RegisterInterest;
import vn.lienthong.contract.deconfliction.DeconflictionCommand.WithdrawInterest;
import vn.lienthong.contract.deconfliction.DeconflictionEvent;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactConsented;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.ContactDeclined;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.InterestWithdrawn;
import vn.lienthong.contract.deconfliction.DeconflictionEvent.SuspicionConcluded;
import vn.lienthong.contract.deconfliction.DeconflictionMove;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Alone;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Answer;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Met;
import vn.lienthong.exchange.deconfliction.DeconflictionState.None;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Over;
import vn.lienthong.exchange.deconfliction.DeconflictionState.Suspected;
import vn.lienthong.registry.Directory;
import vn.lienthong.runtime.decider.AllowedStep;
import vn.lienthong.runtime.decider.Command;
import vn.lienthong.runtime.decider.Decision;

/** The agency whose it is says whether it agrees to be known, or is interested no longer; the standing office concludes a suspicion. */
record Answering(Supplier<Directory> directory) {

    Decision<DeconflictionEvent> decide(
            DeconflictionCommand answer, Command<DeconflictionMove> command, DeconflictionState state) {
        return switch (answer) {
            case ConsentToContact consent
            when state instanceof Met met ->
                Decision.accepted(new ContactConsented(
                        consent.deconfliction(),
                        command.by(),
                        command.now(),
                        consent.contact(),
                        waitsUntil(met, command.now())));
            case DeclineContact decline
            when state instanceof Met met && met.answer() != Answer.DECLINED ->
                Decision.accepted(
                        new ContactDeclined(decline.deconfliction(), command.by(), command.now(), decline.because()));
            case WithdrawInterest withdraw
            when state instanceof Alone || state instanceof Met ->
                Decision.accepted(new InterestWithdrawn(
                        withdraw.deconfliction(), command.by(), command.now(), withdraw.because()));
            case ConcludeSuspicion conclude
            when state instanceof Suspected ->
                Decision.accepted(new SuspicionConcluded(
                        conclude.deconfliction(), command.by(), command.now(), conclude.finding()));
            case ConsentToContact consent -> notNow(state);
            case DeclineContact decline -> notNow(state);
            case WithdrawInterest withdraw -> notNow(state);
            case ConcludeSuspicion conclude -> notNow(state);
            case RegisterInterest register -> notNow(state);
        };
    }

    /** As long as the other has to answer, at the least: by then it is told that nothing was opened. */
    private @Nullable Instant waitsUntil(Met met, Instant now) {
        if (met.opened()) {
            return null;
        }
        Instant due = met.clock().deadline().dueAt();
        return due.isAfter(now) ? due : Clocks.answer(directory.get(), now).dueAt();
    }

    private static Decision<DeconflictionEvent> notNow(DeconflictionState state) {
        String why = switch (state) {
            case Alone alone -> "Chưa có cơ quan nào khác cùng quan tâm; có thì hệ thống báo ngay.";
            case Met met -> "Cơ quan đã trả lời là không đồng ý liên hệ.";
            case Suspected suspected -> "Đây là nghi vấn dò thử định danh, chỉ chờ kết luận.";
            case Over over -> "Hồ sơ đối chiếu này đã kết thúc.";
            case None none -> "Chưa có hồ sơ đối chiếu này.";
        };
        return Decision.refused(ReasonCode.ILLEGAL_TRANSITION, why);
    }

    static List<AllowedStep> allowed(DeconflictionState state) {
        return switch (state) {
            case None none -> List.of();
            case Over over -> List.of();
            case Alone alone -> List.of(AllowedStep.of(alone.by(), WithdrawInterest.class));
            case Suspected suspected -> List.of(AllowedStep.of(suspected.office(), ConcludeSuspicion.class));
            case Met met
            when met.answer() == Answer.DECLINED ->
                AllowedStep.of(met.own().by(), ConsentToContact.class, WithdrawInterest.class);
            case Met met ->
                AllowedStep.of(met.own().by(), ConsentToContact.class, DeclineContact.class, WithdrawInterest.class);
        };
    }
}

package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.tips.TipLife.MARKET;
import static vn.lienthong.tips.TipLife.RECEIVER;
import static vn.lienthong.tips.TipLife.TIP;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.SetCallBack;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decision;

/** When whoever reported a tip is called back. */
class CallBacksTest {
    @Test
    void whatWasAgreedInTheCallIsKeptWithTheTip() {
        Life<TipCommand, TipEvent, TipState> tip = new Life<>(new Tips(Shipped.DIRECTORY));
        Instant at = Life.BEGINNING.plus(Duration.ofHours(3));

        tip.command(RECEIVER, receive(at));

        assertThat(tip.events()).hasSize(2).first().isInstanceOf(TipReceived.class);
        CallBackSet set = (CallBackSet) tip.events().getLast();
        assertThat(set.callBackAt()).isEqualTo(at);
        assertThat(set.isTold(RECEIVER, RECEIVER)).isTrue();
        assertThat(set.isTold(MARKET, RECEIVER))
                .as("that somebody can be reached")
                .isFalse();
    }

    @Test
    void theReceiverAloneSetsItAlsoOnWhatIsOver() {
        Life<TipCommand, TipEvent, TipState> tip = TipLife.received();
        tip.command(RECEIVER, TipLife.screen(Screening.SPAM));
        SetCallBack called = new SetCallBack(TIP, null, "Đã gọi, báo kết quả.");

        assertThat(Life.answer(tip.command(MARKET, called))).isNotEqualTo("yes");
        assertThat(Life.answer(tip.command(RECEIVER, called))).isEqualTo("yes");
        assertThat(((CallBackSet) tip.events().getLast()).callBackAt()).isNull();
    }

    @Test
    void whatMustBeASlipIsRefusedAndWhatIsMerelyLateIsOwed() {
        Life<TipCommand, TipEvent, TipState> tip = TipLife.received();
        Instant now = Life.BEGINNING;

        assertThat(Life.answer(tip.command(RECEIVER, at(now.minus(Duration.ofHours(2))))))
                .isEqualTo("yes");
        for (Instant odd : new Instant[] {now.minus(Duration.ofDays(20)), now.plus(Duration.ofDays(4000))}) {
            assertThat(((Decision.Refused<TipEvent>) tip.command(RECEIVER, at(odd))).reasons())
                    .singleElement()
                    .satisfies(reason -> {
                        assertThat(reason.code()).isEqualTo(ReasonCode.IMPOSSIBLE_DATE);
                        assertThat(reason.pointer()).isEqualTo("/callBackAt");
                    });
        }
        assertThat(Life.answer(tip.command(RECEIVER, at(null))))
                .as("it says nothing")
                .isNotEqualTo("yes");
    }

    private static SetCallBack at(@Nullable Instant when) {
        return new SetCallBack(TIP, when, null);
    }

    private static ReceiveTip receive(Instant callBackAt) {
        return new ReceiveTip(TipsTest.receive(null).content(), null, null, callBackAt);
    }
}

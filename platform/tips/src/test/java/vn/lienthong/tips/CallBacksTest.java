package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.tips.TipLife.MARKET;
import static vn.lienthong.tips.TipLife.RECEIVER;
import static vn.lienthong.tips.TipLife.TIP;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.tip.Channel;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.ReceiveTip;
import vn.lienthong.contract.tip.TipCommand.SetCallBack;
import vn.lienthong.contract.tip.TipContent;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.CallBackSet;
import vn.lienthong.contract.tip.TipEvent.TipReceived;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.fixture.Life;
import vn.lienthong.fixture.Shipped;
import vn.lienthong.runtime.decider.Decision;

/** When whoever reported a tip is called back. */
class CallBacksTest {
    private static final Instant FAR = Life.BEGINNING.plus(Duration.ofDays(4000));

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
    void whatIsTooFarAheadIsRefusedAndWhatIsLateIsOwed() {
        Life<TipCommand, TipEvent, TipState> tip = TipLife.received();

        assertThat(Life.answer(tip.command(RECEIVER, at(Life.BEGINNING.minus(Duration.ofDays(20))))))
                .isEqualTo("yes");
        assertThat(places(tip.command(RECEIVER, at(FAR)))).containsExactly("/callBackAt");
        assertThat(Life.answer(tip.command(RECEIVER, at(null))))
                .as("it says nothing")
                .isNotEqualTo("yes");
    }

    @Test
    void aTipIsReceivedHoweverLateTheCallIsAndASlipIsToldBesideWhatElseIsWrong() {
        Life<TipCommand, TipEvent, TipState> tip = new Life<>(new Tips(Shipped.DIRECTORY));
        TipContent ofNobody =
                new TipContent(Channel.HOTLINE, "Kho", "Xe.", null, null, null, null, null, null, "Đội 3");

        assertThat(places(tip.command(RECEIVER, receive(FAR)))).containsExactly("/callBackAt");
        assertThat(places(tip.command(RECEIVER, new ReceiveTip(ofNobody, null, null, FAR))))
                .containsExactly("/content/against", "/callBackAt");
        assertThat(Life.answer(tip.command(RECEIVER, receive(Life.BEGINNING.minus(Duration.ofDays(3))))))
                .isEqualTo("yes");
    }

    private static List<@Nullable String> places(Decision<TipEvent> decision) {
        return ((Decision.Refused<TipEvent>) decision)
                .reasons().stream().map(Reason::pointer).toList();
    }

    private static SetCallBack at(@Nullable Instant when) {
        return new SetCallBack(TIP, when, null);
    }

    private static ReceiveTip receive(Instant callBackAt) {
        return new ReceiveTip(TipsTest.receive(null).content(), null, null, callBackAt);
    }
}

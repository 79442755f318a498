package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.tips.TipLife.ADDS;
import static vn.lienthong.tips.TipLife.ASK;
import static vn.lienthong.tips.TipLife.CLOSE;
import static vn.lienthong.tips.TipLife.DISMISS;
import static vn.lienthong.tips.TipLife.MARKET;
import static vn.lienthong.tips.TipLife.RECEIVER;
import static vn.lienthong.tips.TipLife.TIP;
import static vn.lienthong.tips.TipLife.VERIFY;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.contract.outcome.ReasonCode;
import vn.lienthong.contract.tip.Screening;
import vn.lienthong.contract.tip.TipAddition;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipDialogue;
import vn.lienthong.contract.tip.TipDuty;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.ReporterAdded;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipFolder;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.Open;
import vn.lienthong.contract.tip.TipState.Received;
import vn.lienthong.fixture.Life;
import vn.lienthong.runtime.decider.Decision;

/** What the receiver asks whoever reported a tip, and what comes back. */
class TipReporterTest {
    @Test
    void aQuestionStandsOpenUntilWhoeverReportedItSaysSomething() {
        Life<TipCommand, TipEvent, TipState> tip = TipLife.takenUpBy(MARKET, null);

        tip.command(RECEIVER, ASK);
        assertThat(folder(tip).dialogue().open()).containsExactly(ASK.question());
        tip.command(RECEIVER, ADDS);

        assertThat(folder(tip).dialogue()).isEqualTo(new TipDialogue(List.of(), 1));
        assertThat(((ReporterAdded) tip.events().getLast()).answers()).isTrue();
        assertThat(folder(tip).additions()).extracting(TipAddition::text).containsExactly(ADDS.text());
        assertThat(((Open) tip.state()).owes())
                .as("whose turn it is, it is still")
                .isEqualTo(MARKET);
    }

    @Test
    void onlyTheReceiverSpeaksWithWhoeverReportedIt() {
        Life<TipCommand, TipEvent, TipState> tip = TipLife.takenUpBy(MARKET, null);

        assertThat(Life.answer(tip.command(MARKET, ASK))).isEqualTo("not yours");
        assertThat(Life.answer(tip.command(MARKET, ADDS))).isEqualTo("not yours");
    }

    @Test
    void whatIsOverIsOpenedAgainForWhoHadTakenItUp() {
        Life<TipCommand, TipEvent, TipState> tip = TipLife.takenUpBy(MARKET, null);
        tip.command(MARKET, VERIFY);
        tip.command(MARKET, DISMISS);
        tip.command(MARKET, CLOSE);

        assertThat(Life.answer(tip.command(RECEIVER, ASK))).isEqualTo("not now");
        tip.command(RECEIVER, ADDS);

        assertThat(((Accepted) tip.state()).by()).isEqualTo(MARKET);
        assertThat(tip.events().getLast()).isInstanceOf(TipReopened.class);
        assertThat(folder(tip).clocks().of(TipDuty.VERIFY)).isPresent();
        assertThat(folder(tip).additions()).extracting(TipAddition::text).contains(ADDS.text());
    }

    @Test
    void whatWasSetAsideIsScreenedAnewByTheReceiver() {
        Life<TipCommand, TipEvent, TipState> tip = TipLife.received();
        tip.command(RECEIVER, TipLife.screen(Screening.SPAM));

        tip.command(RECEIVER, ADDS);

        assertThat(((Open) tip.state()).duty()).isEqualTo(TipDuty.SCREEN);
        assertThat(((Open) tip.state()).owes()).isEqualTo(RECEIVER);
    }

    @Test
    void soManyAdditionsAreKeptAndWhoHasMoreToSayIsToldToCall() {
        Life<TipCommand, TipEvent, TipState> tip = TipLife.received();
        for (int each = 0; each < TipDialogue.MOST; each++) {
            assertThat(Life.answer(tip.command(RECEIVER, ADDS))).isEqualTo("yes");
        }

        Decision<TipEvent> more = tip.command(RECEIVER, ADDS);

        assertThat(((Decision.Refused<TipEvent>) more).reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.TOO_MANY);
                    assertThat(reason.detail()).contains("đường dây nóng");
                });
        assertThat(folder(tip).additions()).hasSize(TipDialogue.MOST);
        assertThat(folder(tip).tip()).isEqualTo(TIP);
    }

    private static TipFolder folder(Life<TipCommand, TipEvent, TipState> tip) {
        return ((Received) tip.state()).folder();
    }
}

package vn.lienthong.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.tips.TipLife.CASE_FILE;
import static vn.lienthong.tips.TipLife.CLOSE;
import static vn.lienthong.tips.TipLife.DISMISS;
import static vn.lienthong.tips.TipLife.MARKET;
import static vn.lienthong.tips.TipLife.POLICE;
import static vn.lienthong.tips.TipLife.RATE;
import static vn.lienthong.tips.TipLife.RECEIVER;
import static vn.lienthong.tips.TipLife.REOPEN;
import static vn.lienthong.tips.TipLife.SUBSTANTIATE;
import static vn.lienthong.tips.TipLife.TIP;
import static vn.lienthong.tips.TipLife.VERIFY;
import static vn.lienthong.tips.TipLife.received;
import static vn.lienthong.tips.TipLife.takenUpBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.contract.AgencyCode;
import vn.lienthong.contract.outcome.Reason;
import vn.lienthong.contract.tip.TipCommand;
import vn.lienthong.contract.tip.TipCommand.AcceptTip;
import vn.lienthong.contract.tip.TipCommand.OfferTip;
import vn.lienthong.contract.tip.TipCommand.RateTip;
import vn.lienthong.contract.tip.TipCommand.ReturnTip;
import vn.lienthong.contract.tip.TipEvent;
import vn.lienthong.contract.tip.TipEvent.TipReopened;
import vn.lienthong.contract.tip.TipEvent.VerificationBegun;
import vn.lienthong.contract.tip.TipState;
import vn.lienthong.contract.tip.TipState.Accepted;
import vn.lienthong.contract.tip.TipState.Closed;
import vn.lienthong.contract.tip.TipState.Concluded;
import vn.lienthong.contract.tip.TipWorth;
import vn.lienthong.fixture.Life;
import vn.lienthong.runtime.decider.Decision;

/** Who took a tip up looks into it, concludes, answers whoever reported it, and tells what it was worth. */
class TipSettlingTest {
    @Test
    void isConcludedOnceSomebodyLooksIntoItAndClosedOnceItIsConcluded() {
        var tip = takenUpBy(MARKET, null);

        assertThat(answers(tip, MARKET, SUBSTANTIATE, DISMISS, CLOSE, RATE)).containsOnly("not now");
        assertThat(answers(tip, MARKET, VERIFY, VERIFY, SUBSTANTIATE)).containsOnly("yes");
        assertThat(((Concluded) tip.state()).caseFile()).isEqualTo(CASE_FILE);
        assertThat(answers(tip, MARKET, VERIFY, DISMISS)).containsOnly("not now");
        assertThat(answers(tip, RECEIVER, CLOSE)).containsOnly("not yours");
        assertThat(answers(tip, MARKET, CLOSE)).containsOnly("yes");
        assertThat(((Closed) tip.state()).caseFile()).isEqualTo(CASE_FILE);
        assertThat(answers(tip, MARKET, CLOSE, VERIFY)).containsOnly("not now");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isOpenedAgainByReceiverOrWhoTookItUpAndLiesWithThisOne(boolean byTheReceiver) {
        var tip = closed(DISMISS);

        tip.command(byTheReceiver ? RECEIVER : MARKET, REOPEN);

        assertThat(((Accepted) tip.state()).owes()).isEqualTo(MARKET);
        TipReopened reopened = (TipReopened) tip.events().getLast();
        assertThat(reopened.reopens()).isTrue();
        assertThat(reopened.to()).isEqualTo(MARKET);
        assertThat(answers(tip, RECEIVER, REOPEN)).containsOnly("not now");
    }

    @Test
    void isOpenedAgainByNobodyElse() {
        assertThat(answers(closed(DISMISS), new AgencyCode("SC389-15"), REOPEN)).containsOnly("not yours");
    }

    @Test
    void ledToACaseOnlyIfThereIsOne() {
        RateTip led = new RateTip(TIP, TipWorth.LED_TO_CASE, null);
        var dismissed = closed(DISMISS);

        assertThat(((Decision.Refused<TipEvent>) dismissed.command(MARKET, led)).reasons())
                .extracting(Reason::pointer)
                .containsExactly("/worth");
        assertThat(answers(dismissed, MARKET, new RateTip(TIP, TipWorth.WRONG, "Kho trống.")))
                .containsOnly("yes");
        assertThat(answers(closed(SUBSTANTIATE), MARKET, led)).containsOnly("yes");
        assertThat(answers(closed(SUBSTANTIATE), RECEIVER, led)).containsOnly("not yours");
    }

    @Test
    void isHandedOnByWhoTookItUpWhoHasItUntilAnotherDoes() {
        var tip = takenUpBy(MARKET, null);
        tip.command(MARKET, VERIFY);

        tip.command(MARKET, new OfferTip(TIP, POLICE, "Có dấu hiệu tội phạm."));
        assertThat(answers(tip, MARKET, VERIFY, SUBSTANTIATE)).containsOnly("not now");

        tip.command(POLICE, new ReturnTip(TIP, "Chưa đủ dấu hiệu."));
        assertThat(((Accepted) tip.state()).by()).isEqualTo(MARKET);
        assertThat(((Accepted) tip.state()).unit()).isEqualTo("Đội 1");

        tip.command(MARKET, new OfferTip(TIP, POLICE, "Đã có thêm chứng cứ."));
        tip.command(POLICE, new AcceptTip(TIP));
        assertThat(((Accepted) tip.state()).by()).isEqualTo(POLICE);
        assertThat(((Accepted) tip.state()).unit()).isNull();
        assertThat(answers(tip, MARKET, VERIFY)).containsOnly("not yours");
    }

    @Test
    void howItIsLookedIntoIsToldToNobodyButWhoDoesItAndWhoOversees() {
        var tip = takenUpBy(MARKET, null);
        tip.command(MARKET, VERIFY);

        VerificationBegun begun = (VerificationBegun) tip.events().getLast();
        assertThat(begun.seenBy(MARKET)).isEqualTo(begun);
        assertThat(begun.seenBy(new AgencyCode("SC389-15")))
                .as("named on receipt")
                .isEqualTo(begun);
        assertThat(begun.seenBy(POLICE)).satisfies(seen -> {
            assertThat(seen.unit()).isNull();
            assertThat(seen.post()).isNull();
            assertThat(seen.note()).isNull();
            assertThat(seen.overseers()).isNull();
        });
    }

    @Test
    void isTakenUpByTheReceiverThatIsCompetentItself() {
        var tip = received();

        assertThat(answers(tip, RECEIVER, new AcceptTip(TIP), VERIFY, DISMISS, CLOSE))
                .containsOnly("yes");
    }

    @Test
    void isNotOfferedToWhoHasIt() {
        var refused = (Decision.Refused<TipEvent>) received().command(RECEIVER, new OfferTip(TIP, RECEIVER, null));

        assertThat(refused.reasons()).extracting(Reason::pointer).containsExactly("/to");
    }

    private static Life<TipCommand, TipEvent, TipState> closed(TipCommand conclusion) {
        var tip = takenUpBy(MARKET, null);
        assertThat(answers(tip, MARKET, VERIFY, conclusion, CLOSE)).containsOnly("yes");
        return tip;
    }

    private static List<String> answers(
            Life<TipCommand, TipEvent, TipState> tip, AgencyCode by, TipCommand... commands) {
        return List.of(commands).stream()
                .map(command -> Life.answer(tip.command(by, command)))
                .toList();
    }
}
